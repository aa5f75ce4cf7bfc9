package org.crosslens.workbench.lab;

import java.util.List;

/// A run that was trained before, whole or as far as it came.
///
/// @param table its rows
/// @param curves every point of every mechanism, in order
public record LabRun(Table table, List<Point> curves) {
  /// Takes its own copy.
  public LabRun {
    curves = List.copyOf(curves);
  }
}
