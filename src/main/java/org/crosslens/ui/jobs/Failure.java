package org.crosslens.ui.jobs;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.crosslens.results.Problem;

/// Why work has no result, told where it happened.
///
/// @param what one sentence that says what failed
/// @param remedy one sentence that says what to do
/// @param details for a report, to be copied
/// @param cancelled whether the user stopped it, which is no fault
/// @param retry does the same work again
public record Failure(
    String what, String remedy, String details, boolean cancelled, Runnable retry) {
  static Failure cancelled(String title, Runnable retry) {
    return new Failure(title + " was cancelled.", "Retry runs it again.", "", true, retry);
  }

  static Failure of(String title, Throwable fault, Runnable retry) {
    StringWriter stack = new StringWriter();
    fault.printStackTrace(new PrintWriter(stack));
    if (fault instanceof Problem problem) {
      return new Failure(problem.what(), problem.remedy(), stack.toString(), false, retry);
    }
    String what =
        fault instanceof OutOfMemoryError
            ? title + " needs more memory than the program has."
            : title + " failed unexpectedly.";
    String remedy =
        fault instanceof OutOfMemoryError
            ? "Try fewer pictures or captions at a time."
            : "Try again; if it fails again, copy the details into a report.";
    return new Failure(what, remedy, stack.toString(), false, retry);
  }
}
