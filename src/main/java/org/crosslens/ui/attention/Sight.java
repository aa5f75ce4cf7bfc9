package org.crosslens.ui.attention;

import org.crosslens.figures.ScaleScope;

/// How a recording is looked at, fixed at one moment, so that it can be drawn on another thread.
///
/// @param focus from which patches and pieces
/// @param mass the share of a map that its drawn patches hold
/// @param scope over which maps colours are scaled
/// @param merged whether pieces are merged into words
/// @param overview what the grid of layers and heads shows
record Sight(Focus focus, double mass, ScaleScope scope, boolean merged, Overview overview) {
  static Sight of(Recorded recorded, Looking looking) {
    return new Sight(
        Focus.of(recorded, looking),
        looking.mass().get(),
        looking.scope().get(),
        looking.merged().get(),
        looking.overview().get());
  }

  Recorded recorded() {
    return focus.recorded();
  }

  /// The same with another focus.
  Sight with(Focus other) {
    return new Sight(other, mass, scope, merged, overview);
  }
}
