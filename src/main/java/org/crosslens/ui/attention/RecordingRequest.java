package org.crosslens.ui.attention;

import org.crosslens.results.Picture;
import org.crosslens.workbench.explain.Detail;
import org.crosslens.workbench.explain.Part;
import org.jspecify.annotations.Nullable;

/// Whose attention is recorded, on what.
///
/// @param model the model's name
/// @param picture what it sees, or null where the part sees none
/// @param text what it reads, empty where the part reads none
/// @param part whose attention
/// @param rollout how layers are multiplied, or null for patterns as they are
record RecordingRequest(
    String model, @Nullable Picture picture, String text, Part part, @Nullable Detail rollout) {

  /// As a reader should see what the part looked at.
  String item() {
    String name = picture == null ? "" : picture.name();
    return text.isEmpty() ? name : name.isEmpty() ? "“" + text + "”" : name + " and “" + text + "”";
  }
}
