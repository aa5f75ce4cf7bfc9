package org.crosslens.ui.attention;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.crosslens.figures.Animation;
import org.crosslens.figures.Figure;
import org.crosslens.figures.FigureFile;
import org.crosslens.figures.HtmlPage;
import org.crosslens.results.Problem;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Writes what the pane shows: figures, numbers, a web page, an animation, the clipboard.
final class Export extends MenuButton {
  private static final Duration FRAME = Duration.ofMillis(700);

  /// A page with a larger table would be slow to open; its numbers belong in a file of their own.
  private static final int MOST_CELLS = 4000;

  private final Supplier<@Nullable Shown> shown;
  private final Saving saving;
  private final Latest<Path> writing;

  /// Writes one kind of file.
  private interface Writer {
    void write(Shown what, Path file);
  }

  Export(Supplier<@Nullable Shown> shown, Saving saving, Jobs jobs) {
    super(null, new FontIcon(Feather.DOWNLOAD));
    this.shown = shown;
    this.saving = saving;
    writing = jobs.latest();
    setId("attention-export");
    getStyleClass().addAll("button-icon", "flat", "small");
    Parts.name(this, "Write what is shown to a file, or copy it");
    add("PNG figure…", "png", (what, file) -> FigureFile.write(what.figure(), file));
    add("SVG figure…", "svg", (what, file) -> FigureFile.write(what.figure(), file));
    add("Numbers as NPZ…", "npz", Shown::write);
    add("Numbers as safetensors…", "safetensors", Shown::write);
    add("Numbers as CSV…", "csv", Shown::write);
    add("Web page…", "html", Export::page);
    add("Animation over layers…", "gif", (what, file) -> animate(what.layers(), file));
    add("Animation over words…", "words", (what, file) -> animate(what.words(), file));
    MenuItem copy = new MenuItem("Copy figure");
    copy.setId("export-copy");
    copy.setOnAction(event -> copy());
    getItems().add(copy);
  }

  /// The file that is written or was written last.
  Latest<Path> writing() {
    return writing;
  }

  private void add(String name, String id, Writer writer) {
    MenuItem item = new MenuItem(name);
    item.setId("export-" + id);
    item.setOnAction(event -> ask(id.equals("words") ? "gif" : id, writer));
    getItems().add(item);
  }

  private void ask(String ending, Writer writer) {
    Shown what = shown.get();
    Path file = what == null ? null : saving.where("attention", ending);
    if (what != null && file != null) {
      writing.ask(
          "Writing " + file.getFileName(),
          progress -> {
            writer.write(what, file);
            return file;
          });
    }
  }

  private static void page(Shown what, Path file) {
    List<List<String>> table = what.table();
    boolean readable = table.size() * table.getFirst().size() <= MOST_CELLS;
    new HtmlPage(what.title(), what.layers(), readable ? table : List.of()).write(file);
  }

  private static void animate(List<HtmlPage.Frame> frames, Path file) {
    if (frames.isEmpty()) {
      throw new Problem(
          "Here no words look at patches, so that there is nothing to show word by word.",
          "Choose a model with cross-attention, or the animation over layers.");
    }
    List<Figure> figures = frames.stream().map(HtmlPage.Frame::figure).toList();
    Animation.write(figures, FRAME, file);
  }

  private void copy() {
    Shown what = shown.get();
    if (what != null) {
      ClipboardContent content = new ClipboardContent();
      content.putImage(SwingFXUtils.toFXImage(what.figure().image(2), null));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
