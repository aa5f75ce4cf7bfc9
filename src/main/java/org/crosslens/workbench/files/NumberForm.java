package org.crosslens.workbench.files;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crosslens.results.Problem;

/// The forms that numbers are written in, by the file's ending.
enum NumberForm {
  CSV,
  JSON,
  NPZ,
  SAFETENSORS;

  private String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /// @param possible the forms that the numbers can take
  /// @throws Problem for another ending
  static NumberForm of(Path file, NumberForm... possible) {
    String name = String.valueOf(file.getFileName());
    return Arrays.stream(possible)
        .filter(form -> name.toLowerCase(Locale.ROOT).endsWith(form.ending()))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    "These numbers cannot be written as '" + name + "'.",
                    "Give the file a name that ends in "
                        + Arrays.stream(possible)
                            .map(NumberForm::ending)
                            .collect(Collectors.joining(" or "))
                        + "."));
  }
}
