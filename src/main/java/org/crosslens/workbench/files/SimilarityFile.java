package org.crosslens.workbench.files;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.crosslens.results.SimilarityMatrix;

/// Writes a similarity matrix as CSV, JSON, NPZ or safetensors.
public final class SimilarityFile {
  private SimilarityFile() {}

  /// Writes the form that the file's ending names. A CSV has the columns' names in its first row
  /// and a row's name first in each further one; an NPZ has `values` (rows, columns), `rows`,
  /// `columns` and `score`.
  ///
  /// @throws org.crosslens.results.Problem when the ending is another or the file cannot be written
  public static void write(SimilarityMatrix matrix, Path file) {
    Export.Content content =
        switch (NumberForm.of(file, NumberForm.values())) {
          case CSV -> out -> csv(matrix, out);
          case JSON -> out -> json(matrix, out);
          case NPZ -> out -> npz(matrix, out);
          case SAFETENSORS -> out -> arrays(matrix).write(NumberForm.SAFETENSORS, out);
        };
    Export.write(file, content);
  }

  private static void csv(SimilarityMatrix matrix, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    int columns = matrix.columns().size();
    List<Object> line = new ArrayList<>(columns + 1);
    line.add("");
    line.addAll(matrix.columns());
    CSVFormat.RFC4180.printRecord(writer, line.toArray());
    for (int row = 0; row < matrix.rows().size(); row++) {
      line.clear();
      line.add(matrix.rows().get(row));
      for (int column = 0; column < columns; column++) {
        line.add(matrix.at(row, column));
      }
      CSVFormat.RFC4180.printRecord(writer, line.toArray());
    }
    writer.flush();
  }

  private static void json(SimilarityMatrix matrix, OutputStream out) throws IOException {
    JsonWriter json = Json.writer(out);
    json.beginObject();
    json.name("score").value(matrix.score().word());
    Json.texts(json, "rows", matrix.rows());
    Json.texts(json, "columns", matrix.columns());
    json.name("values");
    Json.numbers(json, matrix.values(), matrix.rows().size(), matrix.columns().size());
    Json.provenance(json, matrix.provenance());
    json.endObject();
    json.flush();
  }

  private static NamedArrays arrays(SimilarityMatrix matrix) {
    NamedArrays arrays = new NamedArrays(matrix.provenance());
    arrays.add("values", matrix.values(), matrix.rows().size(), matrix.columns().size());
    arrays.add("rows", matrix.rows());
    arrays.add("columns", matrix.columns());
    return arrays;
  }

  private static void npz(SimilarityMatrix matrix, OutputStream out) throws IOException {
    try (Npz npz = new Npz(out)) {
      npz.add("values", matrix.values(), matrix.rows().size(), matrix.columns().size());
      npz.add("rows", matrix.rows());
      npz.add("columns", matrix.columns());
      npz.add("score", List.of(matrix.score().word()));
    }
  }
}
