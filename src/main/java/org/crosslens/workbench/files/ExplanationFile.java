package org.crosslens.workbench.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.crosslens.results.Explanation;
import org.crosslens.results.PatchGrid;

/// Writes an explanation as CSV, JSON, NPZ or safetensors.
public final class ExplanationFile {
  private ExplanationFile() {}

  /// Writes `explained`, its `score`, `patches` (rows, columns), `pieces` and `piece_relevance`, as
  /// far as the explanation has them. A CSV has a line a patch and a line a piece.
  ///
  /// @throws org.crosslens.results.Problem when the ending is another or the file cannot be written
  public static void write(Explanation found, Path file) {
    NumberForm form = NumberForm.of(file, NumberForm.values());
    Export.write(
        file,
        form == NumberForm.CSV ? out -> csv(found, out) : out -> arrays(found).write(form, out));
  }

  private static NamedArrays arrays(Explanation found) {
    NamedArrays arrays = new NamedArrays(found.provenance());
    arrays.add("explained", List.of(found.explained()));
    arrays.add("score", new float[] {found.score()});
    PatchGrid grid = found.grid();
    if (grid != null) {
      arrays.add("patches", found.patches(), grid.rows(), grid.columns());
    }
    if (!found.pieces().isEmpty()) {
      arrays.add("pieces", found.pieces());
      arrays.add("piece_relevance", found.pieceWeights(), found.pieces().size());
    }
    return arrays;
  }

  private static void csv(Explanation found, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVFormat form = CSVFormat.RFC4180;
    form.printRecord(writer, "what", "row", "column", "piece", "value");
    PatchGrid grid = found.grid();
    for (int i = 0; grid != null && i < grid.patches(); i++) {
      float value = found.patches()[i];
      form.printRecord(writer, "patch", i / grid.columns(), i % grid.columns(), "", value);
    }
    for (int i = 0; i < found.pieces().size(); i++) {
      form.printRecord(writer, "piece", "", i, found.pieces().get(i), found.pieceWeights()[i]);
    }
    writer.flush();
  }
}
