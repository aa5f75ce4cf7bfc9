package org.crosslens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.crosslens.results.Progress;
import org.crosslens.ui.lab.LabBackend;
import org.crosslens.workbench.ModelEntry;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.files.TableFile;
import org.crosslens.workbench.lab.LabRun;
import org.crosslens.workbench.lab.Look;
import org.crosslens.workbench.lab.LookRequest;
import org.crosslens.workbench.lab.MechanismCard;
import org.crosslens.workbench.lab.Plan;
import org.crosslens.workbench.lab.Point;
import org.crosslens.workbench.lab.Table;
import org.crosslens.workbench.lab.Toy;

/// The workbench as the Lab tab asks for it.
///
/// @param workbench does the work
record WorkbenchLab(Workbench workbench) implements LabBackend {
  @Override
  public List<MechanismCard> cards(MechanismCard.At at) {
    return workbench.lab().list(at);
  }

  @Override
  public Toy toy(String mechanism) {
    return workbench.lab().toy(mechanism);
  }

  @Override
  public Look look(LookRequest request, Progress progress) {
    return workbench.lab().look(request, progress);
  }

  @Override
  public Table train(Plan plan, Path out, Consumer<Point> listener, Progress progress) {
    return workbench.lab().train(plan, out, true, listener, progress);
  }

  @Override
  public LabRun open(Path folder) {
    return workbench.lab().open(folder);
  }

  @Override
  public void save(Table table, Path file) {
    TableFile.write(table, file);
  }

  /// Two-tower models, and every reader of captions with every tower for pictures.
  @Override
  public List<String> encoders() {
    List<ModelEntry> models = workbench.models();
    List<String> names = new ArrayList<>();
    for (ModelEntry reader : models) {
      for (ModelEntry tower : models) {
        boolean apart = reader.readsSentences() && !reader.seesPictures();
        if (apart && tower.seesPictures() && !tower.readsSentences()) {
          names.add(reader.name() + "+" + tower.name());
        }
      }
    }
    models.stream()
        .filter(model -> model.readsSentences() && model.seesPictures())
        .map(ModelEntry::name)
        .forEach(names::add);
    return names;
  }
}
