package org.crosslens.results;

import org.jspecify.annotations.Nullable;

/// A failure told to a person: one sentence that says what failed and one that says what to do.
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String remedy;

  /// @param what one sentence that names the thing that failed
  /// @param remedy one sentence that says what to do about it
  public Problem(String what, String remedy) {
    this(what, remedy, null);
  }

  /// As above, keeping the technical cause for the details that a user can copy.
  public Problem(String what, String remedy, @Nullable Throwable cause) {
    super(what + " " + remedy, cause);
    this.what = what;
    this.remedy = remedy;
  }

  /// What failed, one sentence.
  public String what() {
    return what;
  }

  /// What to do about it, one sentence.
  public String remedy() {
    return remedy;
  }
}
