package org.crosslens.ui.inspector;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.Collection;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.Picture;
import org.crosslens.results.Provenance;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Chosen;
import org.crosslens.ui.desk.Comparison;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.parts.Chips;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Overlay;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.PictureView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The pane of the selected pair: picture with overlay, caption, values, ranks, partners, and what
/// made them. While nothing is locked it previews what lies under the mouse.
public final class InspectorPane {
  /// Height of the longest caption that is shown whole.
  private static final double LONGEST = 104;

  private static final int MOST_PIECES = 24;

  private final Desk desk;
  private final Look look;
  private final Thumbnails thumbnails;
  private final PaneFrame frame = new PaneFrame("Inspector", "inspector");
  private final PictureView picture = new PictureView();
  private final Overlay overlay = new Overlay();
  private final Label caption = Parts.wrapped("");
  private final Label name = new Label();
  private final Chips chips = new Chips();
  private final Label value = new Label();
  private final Label ranks = Parts.wrapped("");
  private final ScoreChart chart = new ScoreChart();
  private final Partners captions;
  private final Partners pictures;
  private final Label made = Parts.wrapped("");
  private final ScrollPane scroll = new ScrollPane();
  private final VBox empty;
  private @Nullable Comparison charted;

  /// @param thumbnails small pictures
  public InspectorPane(Desk desk, Look look, Thumbnails thumbnails) {
    this.desk = desk;
    this.look = look;
    this.thumbnails = thumbnails;
    captions = new Partners(desk.selection(), thumbnails);
    pictures = new Partners(desk.selection(), thumbnails);
    empty =
        Parts.empty(
            Feather.SEARCH,
            "The selected picture and caption, with values and ranks",
            "Choose a cell of the heat map, a picture or a caption.");
    scroll.setContent(content());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    frame.setContent(new StackPane(empty, scroll));
    listen();
    refresh();
  }

  /// The pane itself.
  public PaneFrame frame() {
    return frame;
  }

  private Node content() {
    picture.setId("inspector-picture");
    picture.setAccessibleText("The selected picture");
    picture.setMaxHeight(280);
    caption.setId("inspector-caption");
    caption.getStyleClass().add("headline");
    caption.setMinHeight(0);
    caption.setMaxHeight(LONGEST);
    Parts.ellipsis(caption);
    name.getStyleClass().add("muted");
    Parts.ellipsis(name);
    value.setId("inspector-value");
    value.getStyleClass().addAll("value", "headline");
    ranks.setId("inspector-ranks");
    made.setId("inspector-made");
    made.getStyleClass().add("muted");
    VBox box =
        new VBox(8, picture, name, caption, chips, value, ranks, chart, captions, pictures, made);
    box.getStyleClass().add("inspector");
    return box;
  }

  private void listen() {
    desk.selection().chosen().subscribe(this::refresh);
    desk.selection().hovered().subscribe(this::preview);
    desk.collection().subscribe(this::refresh);
    desk.comparing().value().subscribe(this::refresh);
    desk.relating().value().subscribe(this::refresh);
    desk.seeing().value().subscribe(this::refresh);
    look.theme()
        .subscribe(
            () -> {
              charted = null;
              refresh();
            });
    look.overlay().subscribe(this::refresh);
    look.opacity().subscribe(this::refresh);
    look.smooth().subscribe(this::refresh);
  }

  private void preview() {
    if (!desk.selection().now().locked()) {
      refresh();
    }
  }

  /// What is shown: the selected pair, or while nothing is locked what lies under the mouse.
  private Pair subject() {
    Chosen chosen = desk.selection().now();
    Pair hovered = desk.selection().hovered().get();
    return chosen.locked() || hovered.equals(Pair.NONE)
        ? new Pair(chosen.picture(), chosen.caption())
        : hovered;
  }

  private void refresh() {
    Collection open = desk.collection().get();
    Pair pair = subject();
    boolean stale =
        pair.picture() >= open.pictures().size() || pair.caption() >= open.captions().size();
    boolean nothing = pair.equals(Pair.NONE) || stale;
    Parts.show(empty, nothing);
    Parts.show(scroll, !nothing);
    frame.shown().set(nothing ? "" : state());
    if (!nothing) {
      showPicture(pair.picture() < 0 ? null : open.pictures().get(pair.picture()), pair);
      String text = pair.caption() < 0 ? "" : open.captions().get(pair.caption()).text();
      caption.setText(text);
      Parts.show(caption, !text.isEmpty());
      showValues(pair);
    }
  }

  private String state() {
    Chosen chosen = desk.selection().now();
    int many = chosen.pictures().size() * Math.max(1, chosen.captions().size());
    if (chosen.pictures().size() + chosen.captions().size() > 2) {
      return "%,d x %,d selected, %,d pairs"
          .formatted(chosen.pictures().size(), chosen.captions().size(), many);
    }
    return chosen.locked() ? "" : "follows the mouse until you click";
  }

  private void showPicture(@Nullable Picture shown, Pair pair) {
    Parts.show(picture, shown != null);
    Parts.show(name, shown != null);
    Asked asked = desk.relating().value().get();
    Seen seen = desk.seeing().value().get();
    boolean related = pair.caption() >= 0 && asked != null && isOf(asked, shown, pair);
    Parts.show(chips, related);
    if (related && asked != null) {
      showPieces(asked.relevance());
    }
    if (shown == null) {
      return;
    }
    name.setText(shown.name());
    if (seen != null && seen.isOf(desk.model().get(), shown)) {
      float[] patches = related && asked != null ? asked.relevance().patches() : null;
      boolean fits = patches != null && patches.length == seen.grid().patches();
      picture.setImage(
          fits && patches != null
              ? overlay.over(seen, patches, tint(patches))
              : Overlay.plain(seen));
    } else {
      thumbnails.request(shown, Thumbnails.SMALL, picture::setImage);
    }
  }

  private boolean isOf(Asked asked, @Nullable Picture shown, Pair pair) {
    String text = desk.collection().get().captions().get(pair.caption()).text();
    return asked.picture().equals(shown)
        && asked.caption().equals(text)
        && asked.model().equals(desk.model().get());
  }

  private Tint tint(float[] patches) {
    Scale scale = Scale.fitting(look.overlay().get(), patches, "this picture's patches");
    return new Tint(look.overlay().get(), scale, look.opacity().get(), look.smooth().get());
  }

  private void showPieces(PairRelevance pair) {
    Scale scale =
        Scale.fitting(look.overlay().get(), pair.pieceRelevance(), "this caption's pieces");
    int shown = Math.min(MOST_PIECES, pair.pieces().size());
    chips.show(
        pair.pieces().subList(0, shown),
        pair.pieceRelevance(),
        "relevance",
        look.overlay().get(),
        scale,
        -1);
    chips.setMouseTransparent(false);
    chips.setOnChosen(index -> showPieces(pair));
  }

  private void showValues(Pair pair) {
    Comparison now = desk.comparing().value().get();
    boolean there = now != null && now.collection().equals(desk.collection().get());
    float worth = there && now != null ? now.value(pair.picture(), pair.caption()) : Float.NaN;
    boolean rated = !Float.isNaN(worth);
    for (Node node : List.of(value, ranks)) {
      Parts.show(node, rated);
    }
    boolean table = there && now != null && now.matrix().values().length > 1;
    Parts.show(chart, table);
    boolean pictures = rated || (there && now != null && isIn(now, -1, pair.caption()));
    boolean captions = rated || (there && now != null && isIn(now, pair.picture(), -1));
    Parts.show(this.pictures, pictures);
    Parts.show(this.captions, captions);
    Parts.show(made, table);
    if (now == null || !table) {
      return;
    }
    if (rated) {
      showRanks(now, pair, worth);
    }
    if (captions) {
      this.captions.showCaptions(now, pair.picture());
    }
    if (pictures) {
      this.pictures.showPictures(now, pair.caption());
    }
    showChart(now, worth);
    made.setText(words(now.matrix().provenance()));
  }

  private static boolean isIn(Comparison now, int picture, int caption) {
    return now.columns() > 0
        && now.rows() > 0
        && (picture >= 0 || caption >= 0)
        && !Float.isNaN(now.value(Math.max(picture, 0), Math.max(caption, 0)));
  }

  private void showRanks(Comparison now, Pair pair, float worth) {
    value.setText(
        Numbers.name(now.matrix().score()) + " " + Numbers.brief(worth, now.matrix().score()));
    Parts.name(
        value, "%s: %s".formatted(Numbers.meaning(now.matrix().score()), Numbers.exact(worth)));
    ranks.setText(
        String.format(
            Locale.ROOT,
            "Rank %,d of %,d captions for this picture%nRank %,d of %,d pictures for this caption",
            now.captionRank(pair.picture(), pair.caption()),
            now.columns(),
            now.pictureRank(pair.picture(), pair.caption()),
            now.rows()));
  }

  private void showChart(Comparison now, float worth) {
    if (!now.equals(charted)) {
      charted = now;
      chart.show(now.matrix(), look.theme().get());
      chart.setAccessibleText("How often each value occurs in the matrix");
    }
    chart.mark(worth, look.theme().get());
  }

  private static String words(Provenance made) {
    return String.format(
        Locale.ROOT,
        "Made by %s, %s, %s, %s, %,d ms",
        made.model(),
        made.settings(),
        made.device(),
        made.precision(),
        made.time().toMillis());
  }
}
