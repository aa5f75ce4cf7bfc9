package org.crosslens.results.speech;

import java.util.List;
import org.crosslens.results.Provenance;

/// How a model sorts pictures.
///
/// @param labels what it chose from, in the order given
/// @param pictures in the order given
/// @param remarks what a user should know, such as labels given twice, one sentence each
/// @param provenance what made it
public record Classes(
    List<String> labels,
    List<PictureClasses> pictures,
    List<String> remarks,
    Provenance provenance) {
  /// Copies the lists.
  public Classes {
    labels = List.copyOf(labels);
    pictures = List.copyOf(pictures);
    remarks = List.copyOf(remarks);
  }
}
