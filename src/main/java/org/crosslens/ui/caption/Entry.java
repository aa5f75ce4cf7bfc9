package org.crosslens.ui.caption;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.crosslens.results.Picture;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.workbench.speech.CaptionOptions;
import org.jspecify.annotations.Nullable;

/// A picture whose caption was asked for.
final class Entry {
  private final Picture picture;
  private final String model;
  private final CaptionOptions options;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Waiting());

  Entry(Picture picture, String model, CaptionOptions options) {
    this.picture = picture;
    this.model = model;
    this.options = options;
  }

  Picture picture() {
    return picture;
  }

  String model() {
    return model;
  }

  CaptionOptions options() {
    return options;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  void set(State now) {
    state.set(now);
  }

  /// The finished caption, or null.
  @Nullable SpokenCaption caption() {
    return state.get() instanceof State.Done done ? done.caption() : null;
  }

  /// What is said so far, or why nothing is.
  String words() {
    return switch (state.get()) {
      case State.Waiting() -> "waiting";
      case State.Writing(var text) -> text.isEmpty() ? "…" : text + " …";
      case State.Done(var caption, var _) -> caption.text();
      case State.Failed(var why) -> why;
    };
  }
}
