package org.crosslens.ui.caption;

import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.speech.BeamTree;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.parts.ColourBar;
import org.crosslens.ui.parts.NumberBox;
import org.crosslens.ui.parts.Overlay;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.PictureView;
import org.crosslens.ui.parts.RegionBrush;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One picture's caption: the picture with the map of a word, and all about the words beside it.
final class CaptionView extends HBox {
  private final CaptionModel model;
  private final Look look;
  private final PictureView picture = new PictureView();
  private final RegionBrush brush = new RegionBrush(picture);
  private final Overlay overlay = new Overlay();
  private final ColourBar bar = new ColourBar();
  private final WordRow words;
  private final Player play;
  private final NumberBox layer = new NumberBox("caption-layer", "Layer", "All layers");
  private final NumberBox head = new NumberBox("caption-head", "Head", "Mean of heads");
  private final Alternatives alternatives;
  private final Judgement judgement = new Judgement();
  private final Multiples multiples;
  private final BeamDrawing tree = new BeamDrawing();
  private final VBox more;
  private final VBox beams;

  CaptionView(CaptionModel model, Look look) {
    super(8);
    this.model = model;
    this.look = look;
    words = new WordRow(model, look);
    play = new Player(model);
    alternatives = new Alternatives(model);
    multiples = new Multiples(model, look);
    getStyleClass().add("pair-view");
    setMinSize(0, 0);
    picture.setId("caption-picture");
    picture.setAccessibleText("The picture, tinted where the model looked for the word");
    HBox.setHgrow(brush, Priority.ALWAYS);
    beams = section("Beams", scrolling(tree));
    more = new VBox(12, tools(), alternatives, judgement, section("Every word", multiples), beams);
    VBox side = new VBox(12, words, more);
    ScrollPane scroll = Parts.scrolling(side);
    scroll.setMinWidth(220);
    scroll.setPrefWidth(520);
    HBox.setHgrow(scroll, Priority.SOMETIMES);
    getChildren().addAll(brush, bar, scroll);
    model.layer().bind(layer.number());
    model.head().bind(head.number());
    brush.region().addListener((o, old, now) -> refresh());
  }

  /// Shows an entry.
  void show(Entry entry) {
    boolean done = entry.state().get() instanceof State.Done;
    Parts.show(more, done);
    bar.setVisible(done);
    if (!done) {
      play.setSelected(false);
      brush.clear();
      words.show(
          entry.state().get() instanceof State.Writing(var text) ? text + " ▍" : entry.words());
    }
    refresh();
  }

  /// Shows a picture whose caption is not there yet.
  void showPlain(@Nullable Image image) {
    picture.setImage(image);
  }

  /// Draws everything of a finished caption anew.
  void refresh() {
    Entry entry = model.shown().get();
    if (entry == null || !(entry.state().get() instanceof State.Done(var caption, var seen))) {
      return;
    }
    layer.fill(caption.looks().layers().size());
    head.fill(caption.looks().heads());
    Rectangle2D region = brush.region().get();
    words.show(
        caption,
        region == null
            ? new float[0]
            : Served.shares(caption, seen, region, model.layer().get(), model.head().get()));
    multiples.show(caption, seen);
    judge();
    showTree(caption.tree());
    choose();
  }

  /// Shows how the caption compares with the picture's own.
  void judge() {
    Entry entry = model.shown().get();
    if (entry != null) {
      judgement.show(model.own(entry.picture()), model.judging().value().get());
    }
  }

  /// Draws what belongs to the word that is looked at.
  void light() {
    Entry entry = model.shown().get();
    if (entry != null && entry.state().get() instanceof State.Done(var caption, var seen)) {
      words.light();
      showMap(caption, seen);
    }
  }

  /// Draws what belongs to the word that was clicked.
  void choose() {
    SpokenCaption caption = model.caption();
    if (caption != null) {
      alternatives.show(caption);
    }
    light();
  }

  private void showMap(SpokenCaption caption, Seen seen) {
    int word = model.word();
    if (word < 0 || word >= caption.words().size()) {
      picture.setImage(Overlay.plain(seen));
      bar.setVisible(false);
      return;
    }
    float[] map = caption.looks(caption.words().get(word), model.layer().get(), model.head().get());
    Scale scale = Scale.fitting(look.overlay().get(), map, "this word's map");
    picture.setImage(
        overlay.over(
            seen,
            map,
            new Tint(look.overlay().get(), scale, look.opacity().get(), look.smooth().get())));
    bar.show(look.overlay().get(), scale, "cross-attention", look.theme().get());
    bar.setVisible(true);
  }

  private void showTree(BeamTree found) {
    Parts.show(beams, !found.nodes().isEmpty());
    if (!found.nodes().isEmpty()) {
      tree.show(found, look.theme().get());
    }
  }

  private FlowPane tools() {
    Button add = new Button("Add to library", new FontIcon(Feather.PLUS));
    add.setId("caption-add");
    add.getStyleClass().add("small");
    Parts.name(add, "Make this caption one of the library's; Ctrl+Z takes it back");
    add.setOnAction(event -> model.keep());
    Button copy = Parts.iconButton(Feather.COPY, "Copy all captions as lines of picture,caption");
    copy.setId("caption-copy");
    copy.setOnAction(event -> copy());
    FlowPane tools = new FlowPane(8, 4, play, layer.box(), head.box(), add, copy);
    tools.setAlignment(Pos.CENTER_LEFT);
    return tools;
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.lines());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static VBox section(String title, Node content) {
    Label label = Parts.title(title);
    return new VBox(4, label, content);
  }

  private static ScrollPane scrolling(Region wide) {
    ScrollPane scroll = new ScrollPane(wide);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("plain-scroll");
    scroll.setFitToHeight(true);
    return scroll;
  }
}
