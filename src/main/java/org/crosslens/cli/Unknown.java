package org.crosslens.cli;

import java.util.List;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.speech.Speaking;

/// Says which words of a text a model does not know or does not read.
final class Unknown {
  private Unknown() {}

  static void remark(Workbench workbench, LoadedModel model, String text, Terminal terminal) {
    workbench.cuts(model, List.of(text)).forEach(terminal::remark);
    remark(workbench.speaking(), model, text, terminal);
  }

  static void remark(Speaking speaking, LoadedModel model, String text, Terminal terminal) {
    List<String> words = text.isBlank() ? List.of() : speaking.unknown(model, text);
    if (!words.isEmpty()) {
      terminal.remark(
          "Letters that %s does not know: %s.".formatted(model.name(), String.join(", ", words)));
    }
  }
}
