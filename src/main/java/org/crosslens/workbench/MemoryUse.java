package org.crosslens.workbench;

/// Memory of this process that lay in RAM (mapped pages counted) around one run of a model, in
/// bytes.
///
/// @param idle the engine open, no model loaded
/// @param ran after one forward pass at batch 1 in float32, what it computed let go
/// @param unloaded after the model was unloaded
/// @param weights of the model's weights
public record MemoryUse(long idle, long ran, long unloaded, long weights) {
  /// What the model took, as a multiple of its weights.
  public double growth() {
    return (double) (ran - idle) / weights;
  }

  /// What was not given back.
  public long kept() {
    return unloaded - idle;
  }
}
