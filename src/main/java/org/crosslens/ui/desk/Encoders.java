package org.crosslens.ui.desk;

import org.crosslens.results.Pooling;

/// Who turns pictures and who turns sentences into features, by name.
///
/// @param pictures a model, empty for none
/// @param texts another one for sentences, empty where the same does both
/// @param pooling how states become features, where a model leaves that open
public record Encoders(String pictures, String texts, Pooling pooling) {
  /// Whether there is a model at all.
  public boolean any() {
    return !pictures.isEmpty();
  }

  /// Whether two models that were trained apart are compared.
  public boolean apart() {
    return !texts.isEmpty();
  }

  /// Such as `vit-scenes+bert-scenes`.
  public String name() {
    return apart() ? pictures + "+" + texts : pictures;
  }

  /// The model that reads sentences.
  public String reader() {
    return apart() ? texts : pictures;
  }
}
