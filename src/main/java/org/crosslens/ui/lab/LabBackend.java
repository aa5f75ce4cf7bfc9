package org.crosslens.ui.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.crosslens.results.Progress;
import org.crosslens.workbench.lab.LabRun;
import org.crosslens.workbench.lab.Look;
import org.crosslens.workbench.lab.LookRequest;
import org.crosslens.workbench.lab.MechanismCard;
import org.crosslens.workbench.lab.Plan;
import org.crosslens.workbench.lab.Point;
import org.crosslens.workbench.lab.Table;
import org.crosslens.workbench.lab.Toy;

/// What the Lab tab asks of the workbench; calls block and may throw `Problem` and `Cancelled`.
public interface LabBackend {
  /// Every mechanism, group by group, at sizes of a user's choice.
  List<MechanismCard> cards(MechanismCard.At at);

  /// A mechanism step by step on a few small numbers.
  Toy toy(String mechanism);

  /// A mechanism at work on one picture and one caption.
  Look look(LookRequest request, Progress progress);

  /// Trains the mechanisms of a plan one by one, or goes on where a run of this plan was stopped.
  ///
  /// @param out the run's folder
  /// @param listener hears the curves as they grow, on any thread
  Table train(Plan plan, Path out, Consumer<Point> listener, Progress progress);

  /// Opens a run that was trained before.
  LabRun open(Path folder);

  /// Writes a table as Markdown, CSV or JSON, as the file's name ends.
  void save(Table table, Path file);

  /// Names of the encoders that can be chosen, such as `bert-scenes+vit-scenes`.
  List<String> encoders();
}
