package org.crosslens.results;

/// Ends work that its user has cancelled; thrown by [Progress#check()], never shown as an error.
public final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// A cancellation; it carries no stack, since it is no fault.
  public Cancelled() {
    super("cancelled", null, false, false);
  }
}
