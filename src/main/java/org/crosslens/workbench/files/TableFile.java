package org.crosslens.workbench.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.crosslens.results.Problem;
import org.crosslens.workbench.lab.Table;
import org.crosslens.workbench.lab.TableText;

/// Writes the table of a run of the fusion lab.
public final class TableFile {
  private TableFile() {}

  /// Writes Markdown (`md`), `csv` or `json`, as the file's name ends.
  ///
  /// @throws Problem for another ending, or when it cannot be written
  public static void write(Table table, Path file) {
    String name = String.valueOf(file.getFileName());
    String text =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "md" -> TableText.markdown(table);
          case "csv" -> TableText.csv(table);
          case "json" -> TableText.json(table);
          default ->
              throw new Problem(
                  "The table cannot be written as '" + name + "'.",
                  "Give it a name that ends in .md, .csv or .json.");
        };
    Export.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
