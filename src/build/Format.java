import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks or rewrites the layout of all Java files below a folder: `Format.java check|write
// FOLDER`.
///
/// Run by Java 25 itself, since a formatter inside an older Maven cannot parse these sources.
final class Format {

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    List<Path> off;
    try (var files = Files.walk(Path.of(args[1]))) {
      off = files.filter(f -> f.toString().endsWith(".java")).filter(f -> fix(f, write)).toList();
    }
    if (!off.isEmpty() && !write) {
      System.err.println("Not formatted (run `mvn validate exec:exec@format`): " + off);
      System.exit(1);
    }
  }

  private static boolean fix(Path file, boolean write) {
    try {
      String before = Files.readString(file);
      String imports =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(before), Style.GOOGLE);
      String after = new Formatter().formatSource(imports);
      if (write && !after.equals(before)) {
        Files.writeString(file, after);
      }
      return !after.equals(before);
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
