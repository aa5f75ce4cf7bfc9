package org.crosslens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.crosslens.results.Progress;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.ModelEntry;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.speech.Skill;

/// The models that can be chosen in the window, those that a user opened among them.
///
/// @param workbench loads them
/// @param opened folders that a user opened, by their model's name
record ModelsByName(Workbench workbench, Map<String, Path> opened) {
  static ModelsByName of(Workbench workbench) {
    return new ModelsByName(workbench, new ConcurrentHashMap<>());
  }

  /// Makes a folder's model choosable.
  ///
  /// @return its name
  String add(Path folder, Progress progress) {
    LoadedModel model = workbench.load(folder.toString(), progress);
    opened.put(model.name(), folder);
    return model.name();
  }

  LoadedModel load(String model, Progress progress) {
    Path folder = opened.get(model);
    return workbench.load(folder == null ? model : folder.toString(), progress);
  }

  /// Names of the models with any of some skills; those that were opened come last.
  List<String> able(Skill... skills) {
    List<String> names = new ArrayList<>();
    for (ModelEntry entry : workbench.models()) {
      if (Stream.of(skills).anyMatch(skill -> skill.of(entry))) {
        names.add(entry.name());
      }
    }
    opened.keySet().stream().sorted().filter(name -> can(name, skills)).forEach(names::add);
    return names;
  }

  private boolean can(String name, Skill... skills) {
    LoadedModel model = load(name, Progress.NONE);
    return Stream.of(skills).anyMatch(skill -> skill.of(model));
  }
}
