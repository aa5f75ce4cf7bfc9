import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks or rewrites the layout of all Java files below a folder: `Format.java check|write
// FOLDER`.
///
/// Run by Java 25 itself, since a formatter inside an older Maven cannot parse these sources.
final class Format {
  /// A line of Javadoc that goes on with the sentence of the line before.
  private static final Pattern CONTINUED = Pattern.compile("(\\s*///\\s+)([^@\\s#*|`-].*)");

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
      String narrow = narrow(before);
      String imports =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(narrow), Style.GOOGLE);
      String after = new Formatter().formatSource(imports);
      if (write && !after.equals(before)) {
        Files.writeString(file, after);
      }
      return !after.equals(before);
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  /// Wraps `///` lines at 100 columns; the formatter itself would break them into `//`.
  private static String narrow(String source) {
    List<String> lines = new ArrayList<>(source.lines().toList());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > 100 && line.strip().startsWith("/// ")) {
        int cut = line.lastIndexOf(' ', 100);
        lines.set(i, line.substring(0, cut));
        String rest = line.substring(cut + 1);
        Matcher next = CONTINUED.matcher(i + 1 < lines.size() ? lines.get(i + 1) : "");
        if (next.matches()) {
          lines.set(i + 1, next.group(1) + rest + " " + next.group(2));
        } else {
          lines.add(i + 1, line.substring(0, line.indexOf("///")) + "/// " + rest);
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
