package org.crosslens.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/// A web page that holds everything in itself: figures to leaf through by a slider, and a table.
///
/// @param title of the page
/// @param frames figures with what each shows, the one to begin with last
/// @param table rows of cells, the first row naming the columns
public record HtmlPage(String title, List<Frame> frames, List<List<String>> table) {
  /// A figure and what it shows.
  ///
  /// @param name such as `layer 3`
  /// @param figure is embedded as PNG
  public record Frame(String name, Figure figure) {}

  private static final String STYLE =
      """
      body { font: 15px system-ui, sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em;
        color: #1f2328; background: #fff; }
      img { max-width: 100%; display: none; } img.on { display: block; }
      input { width: 20em; } table { border-collapse: collapse; margin-top: 1em; }
      td, th { border: 1px solid #d1d9e0; padding: 2px 8px; text-align: left; }
      td { font-variant-numeric: tabular-nums; }
      """;

  private static final String SCRIPT =
      """
      const all = document.querySelectorAll('img'), slider = document.querySelector('input');
      const show = () => { all.forEach((e, i) => e.classList.toggle('on', i == slider.value));
        document.querySelector('output').value = all[slider.value].alt; };
      slider.addEventListener('input', show); show();
      """;

  /// Copies the lists and refuses a page without a figure.
  public HtmlPage {
    frames = List.copyOf(frames);
    table = table.stream().map(List::copyOf).toList();
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("a page needs a figure");
    }
  }

  /// Writes the page.
  ///
  /// @throws org.crosslens.results.Problem when the file cannot be written
  public void write(Path file) {
    FigureFile.write(file, part -> Files.writeString(part, html(), StandardCharsets.UTF_8));
  }

  private String html() throws IOException {
    StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head>");
    page.append("<meta charset=\"utf-8\"><title>").append(safe(title)).append("</title><style>");
    page.append(STYLE).append("</style></head><body>\n<h1>").append(safe(title)).append("</h1>\n");
    page.append(
        "<p><input type=\"range\" min=\"0\" max=\"%d\" value=\"%d\"%s> <output></output></p>\n"
            .formatted(frames.size() - 1, frames.size() - 1, frames.size() == 1 ? " hidden" : ""));
    for (Frame frame : frames) {
      page.append("<img alt=\"")
          .append(safe(frame.name()))
          .append("\" src=\"data:image/png;base64,");
      page.append(png(frame.figure())).append("\">\n");
    }
    table(page);
    return page.append("<script>").append(SCRIPT).append("</script></body></html>\n").toString();
  }

  private void table(StringBuilder page) {
    page.append("<table>\n");
    for (int i = 0; i < table.size(); i++) {
      String tag = i == 0 ? "th" : "td";
      page.append("<tr>");
      for (String cell : table.get(i)) {
        page.append('<')
            .append(tag)
            .append('>')
            .append(safe(cell))
            .append("</")
            .append(tag)
            .append('>');
      }
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private static String png(Figure figure) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Png.write(figure.image(2), bytes);
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
