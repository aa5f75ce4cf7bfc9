package org.crosslens.training;

/// Measures the pace of a run and says how long is left.
final class Clock {
  private long last = System.nanoTime();

  /// Steps a second since the last call.
  double perSecond(int steps) {
    long now = System.nanoTime();
    double rate = steps / ((now - last) / 1e9);
    last = now;
    return rate;
  }

  /// A time in words.
  static String spoken(double seconds) {
    return seconds < 90 ? Math.round(seconds) + " s" : "%d min".formatted(Math.round(seconds / 60));
  }
}
