package org.crosslens.ui;

import java.util.List;
import org.crosslens.ui.caption.CaptionPane;
import org.crosslens.ui.classes.ClassPane;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.lab.LabPane;
import org.crosslens.ui.masks.MaskPane;
import org.crosslens.ui.question.QuestionPane;
import org.crosslens.ui.window.FileChoice;
import org.crosslens.ui.window.Tab;
import org.crosslens.workbench.Workbench;

/// What a window shows of a workbench.
///
/// @param backend what its library, heat map and attention ask
/// @param tabs the views beside the attention, each with what it asks
record Face(Backend backend, List<Tab> tabs) {
  /// @param choice asks for files
  static Face of(Workbench workbench, FileChoice choice) {
    ModelsByName models = ModelsByName.of(workbench);
    SpeakingBackend speaking = new SpeakingBackend(workbench, models);
    Tab lab =
        new Tab(
            "Lab",
            (desk, look, jobs) ->
                new LabPane(new WorkbenchLab(workbench), desk, look, jobs, choice).frame());
    return new Face(
        new WorkbenchBackend(workbench, models),
        List.of(
            CaptionPane.tab(speaking),
            QuestionPane.tab(speaking),
            ClassPane.tab(speaking),
            MaskPane.tab(speaking),
            lab));
  }
}
