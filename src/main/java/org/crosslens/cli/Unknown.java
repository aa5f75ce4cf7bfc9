package org.crosslens.cli;

import java.util.List;
import org.crosslens.workbench.LoadedModel;

/// Says which words of a text a model does not know or does not read.
final class Unknown {
  private Unknown() {}

  static void remark(LoadedModel model, String text, Terminal terminal) {
    model.cuts(List.of(text)).forEach(terminal::remark);
    List<String> words = model.unknown(text);
    if (!words.isEmpty()) {
      terminal.remark(
          "Letters that %s does not know: %s.".formatted(model.name(), String.join(", ", words)));
    }
  }
}
