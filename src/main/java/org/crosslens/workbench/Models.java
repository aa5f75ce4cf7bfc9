package org.crosslens.workbench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosslens.hub.BundledModels;
import org.crosslens.hub.HubCache;
import org.crosslens.hub.ModelFolder;
import org.crosslens.layers.Engine;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// The models that there are, and those that are loaded.
final class Models implements AutoCloseable {
  private final Path home;
  private final EngineThread engine;
  private final Map<Path, LoadedModel> loaded = new LinkedHashMap<>(); // the engine's thread only

  Models(Path home, EngineThread engine) {
    this.home = home;
    this.engine = engine;
  }

  /// Those that come with the program, then those in the Hugging Face cache.
  List<ModelEntry> list() {
    return Stream.concat(
            new BundledModels(home.resolve("assets/models"))
                .list().stream().map(m -> entry(m, "bundled")),
            HubCache.of(System.getenv()).list().stream().map(m -> entry(m, "cache")))
        .toList();
  }

  private static ModelEntry entry(ModelFolder found, String origin) {
    return new ModelEntry(found.name(), found.folder(), found.family(), origin);
  }

  /// Opens libtorch; to be called on the engine's thread.
  void openEngine() {
    Engine.open(home.resolve("lib/native"));
  }

  /// A loaded model, or loads it now; progress hears of each tensor.
  LoadedModel load(String nameOrFolder, Progress progress) {
    ModelEntry entry = find(nameOrFolder);
    return engine.run(EngineThread.Priority.WINDOW, () -> loadHere(entry, progress));
  }

  private LoadedModel loadHere(ModelEntry entry, Progress progress) {
    openEngine();
    Path folder = real(entry.folder());
    LoadedModel known = loaded.get(folder);
    if (known != null) {
      return known;
    }
    LoadedModel model = LoadedModel.load(entry, engine, progress);
    loaded.put(folder, model);
    return model;
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new Problem("The folder " + folder + " is not there any more.", "Put it back.", e);
    }
  }

  /// Whether a word names a model or its folder.
  boolean known(String nameOrFolder) {
    return list().stream().anyMatch(entry -> entry.name().equals(nameOrFolder))
        || new File(nameOrFolder).isDirectory();
  }

  private ModelEntry find(String nameOrFolder) {
    List<ModelEntry> all = list();
    return all.stream()
        .filter(entry -> entry.name().equals(nameOrFolder))
        .findFirst()
        .orElseGet(() -> folder(nameOrFolder, all));
  }

  private static ModelEntry folder(String name, List<ModelEntry> known) {
    if (!new File(name).isDirectory()) {
      List<String> names = known.stream().map(ModelEntry::name).toList();
      throw new Problem(
          "There is no model '" + name + "', neither by name nor as a folder.",
          names.isEmpty()
              ? "Give a folder in the Hugging Face layout."
              : "Known are " + String.join(", ", names) + "; or give a folder.");
    }
    Path folder = Path.of(name).toAbsolutePath().normalize();
    String called = String.valueOf(folder.getFileName());
    String family = ModelFolder.at(called, folder).map(ModelFolder::family).orElse("");
    return new ModelEntry(called, folder, family, "folder");
  }

  /// Lets go of a model; results made with it stay.
  void unload(LoadedModel model) {
    engine.run(
        EngineThread.Priority.WINDOW,
        () -> {
          if (loaded.values().remove(model)) {
            model.close();
          }
          return true;
        });
  }

  @Override
  public void close() {
    engine.run(
        EngineThread.Priority.WINDOW,
        () -> {
          loaded.values().forEach(LoadedModel::close);
          loaded.clear();
          return true;
        });
  }
}
