package org.crosslens.ui.window;

import javafx.animation.AnimationTimer;

/// Runs something once a window's first frame is on the screen, so that it does not delay it.
///
/// The first pulse after a window was shown has it drawn on another thread; the second hands over
/// what has changed since and waits for that thread to do so; the third comes when both is done.
final class FirstFrame extends AnimationTimer {
  private static final int PULSES = 3;

  private final Runnable then;
  private int pulses;

  private FirstFrame(Runnable then) {
    this.then = then;
  }

  /// To be called on the window's thread, right after the window was shown.
  static void then(Runnable action) {
    new FirstFrame(action).start();
  }

  @Override
  public void handle(long now) {
    if (++pulses == PULSES) {
      stop();
      then.run();
    }
  }
}
