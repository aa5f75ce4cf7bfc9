package org.crosslens.workbench.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was measured of a model.
///
/// @param values by name, in the order in which they should be read; shares from 0 to 1 unless the
///     name says otherwise
/// @param n how many pictures or scenes they were measured on
public record Figures(Map<String, Double> values, int n) {
  /// Takes its own copy.
  public Figures {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
