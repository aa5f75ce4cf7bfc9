package org.crosslens.training;

/// The learning rate over a phase: a straight climb, then half a cosine down (Loshchilov and Hutter
/// 2017, SGDR, equation 5, without restarts).
///
/// @param peak the highest rate
/// @param end the rate that the cosine comes down to
/// @param climb steps until the peak is reached
/// @param steps steps in all
public record Schedule(double peak, double end, int climb, int steps) {
  /// Checks that the climb fits in.
  public Schedule {
    if (!(peak > 0) || end < 0 || climb < 0 || steps <= climb) {
      throw new IllegalArgumentException(
          "rate %s to %s with %d of %d steps to climb".formatted(peak, end, climb, steps));
    }
  }

  /// The rate of a step, counted from 0.
  public double rate(int step) {
    if (step < climb) {
      return peak * (step + 1) / climb;
    }
    double share = (double) (step - climb) / (steps - climb);
    return end + (peak - end) * (1 + Math.cos(Math.PI * share)) / 2;
  }
}
