package org.crosslens.workbench.explain;

import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.workbench.LoadedModel;
import org.jspecify.annotations.Nullable;

/// What is to be explained, and how.
///
/// @param model is loaded
/// @param picture what it sees, or null for text alone
/// @param text what it reads: a caption, a question, or empty for none. A captioner explains this
///     text, or where it is empty what it writes itself
/// @param part whose attention is looked at
/// @param method how
/// @param target which output; without effect on raw attention and rollout, but for a word's row
/// @param detail how the method is carried out
public record Request(
    LoadedModel model,
    @Nullable Picture picture,
    String text,
    Part part,
    Method method,
    Target target,
    Detail detail) {
  /// The likeliest output of a model in the usual way.
  public static Request of(
      LoadedModel model, @Nullable Picture picture, String text, Part part, Method method) {
    return new Request(model, picture, text, part, method, new Target.Likeliest(), Detail.STANDARD);
  }

  /// The same for another output.
  public Request towards(Target other) {
    return new Request(model, picture, text, part, method, other, detail);
  }

  /// The same carried out otherwise.
  public Request with(Detail other) {
    return new Request(model, picture, text, part, method, target, other);
  }

  /// The picture.
  ///
  /// @throws Problem when there is none
  Picture seen() {
    if (picture == null) {
      throw new Problem("There is no picture to look at.", "Choose one.");
    }
    return picture;
  }

  /// The text.
  ///
  /// @throws Problem when there is none
  String read() {
    if (text.isBlank()) {
      throw new Problem("There is no text to look at.", "Type a word or more.");
    }
    return text;
  }
}
