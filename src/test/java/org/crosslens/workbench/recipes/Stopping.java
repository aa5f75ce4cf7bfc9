package org.crosslens.workbench.recipes;

import org.crosslens.results.Progress;

/// Progress that cancels once so many steps were reported.
public final class Stopping implements Progress {
  private final int after;
  private long done;

  public Stopping(int after) {
    this.after = after;
  }

  @Override
  public void step(long now, long of, String what) {
    done = now;
  }

  @Override
  public boolean cancelled() {
    return done >= after;
  }
}
