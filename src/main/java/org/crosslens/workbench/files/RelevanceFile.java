package org.crosslens.workbench.files;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.crosslens.results.PairRelevance;

/// Writes the relevance of a pair as JSON or NPZ.
public final class RelevanceFile {
  private RelevanceFile() {}

  /// Writes `patches` (rows, columns), `pieces`, `piece_relevance` and the pair's `cosine`.
  ///
  /// @throws org.crosslens.results.Problem when the ending is another or the file cannot be written
  public static void write(PairRelevance pair, Path file) {
    boolean npz = NumberForm.of(file, NumberForm.JSON, NumberForm.NPZ) == NumberForm.NPZ;
    WholeFile.write(file, npz ? out -> npz(pair, out) : out -> json(pair, out));
  }

  private static void npz(PairRelevance pair, OutputStream out) throws IOException {
    try (Npz npz = new Npz(out)) {
      npz.add("patches", pair.patches(), pair.gridRows(), pair.gridColumns());
      npz.add("pieces", pair.pieces());
      npz.add("piece_relevance", pair.pieceRelevance(), pair.pieces().size());
      npz.add("cosine", new float[] {pair.score()});
    }
  }

  private static void json(PairRelevance pair, OutputStream out) throws IOException {
    JsonWriter json = Json.writer(out);
    json.beginObject();
    json.name("cosine");
    Json.numbers(json, new float[] {pair.score()});
    json.name("patches");
    Json.numbers(json, pair.patches(), pair.gridRows(), pair.gridColumns());
    Json.texts(json, "pieces", pair.pieces());
    json.name("piece_relevance");
    Json.numbers(json, pair.pieceRelevance(), pair.pieces().size());
    Json.provenance(json, pair.provenance());
    json.endObject();
    json.flush();
  }
}
