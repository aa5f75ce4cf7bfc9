package org.crosslens.cli;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import org.crosslens.results.Progress;

/// Prints how far a command has come: one line that changes on a screen, a line every few seconds
/// elsewhere.
final class ProgressLine implements Progress {
  private static final long SECOND = 1_000_000_000L;

  private final PrintStream err;
  private final boolean screen;
  private final BooleanSupplier stopping;
  private long last = System.nanoTime();

  ProgressLine(PrintStream err, boolean screen, BooleanSupplier stopping) {
    this.err = err;
    this.screen = screen;
    this.stopping = stopping;
  }

  @Override
  public boolean cancelled() {
    return stopping.getAsBoolean();
  }

  @Override
  public synchronized void step(long done, long of, String what) {
    long now = System.nanoTime();
    boolean finished = of > 0 && done >= of;
    if (!finished && now - last < (screen ? SECOND / 10 : 5 * SECOND)) {
      return;
    }
    last = now;
    String line = of > 0 ? "%,d of %,d %s".formatted(done, of, what) : done + " " + what;
    if (screen) {
      // Back to the line's start, the new text, and clear what is left of the old.
      err.print("\r" + line + "\u001b[K" + (finished ? "\n" : ""));
    } else {
      err.println(line);
    }
    err.flush();
  }
}
