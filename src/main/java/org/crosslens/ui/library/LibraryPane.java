package org.crosslens.ui.library;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.results.Collection;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.Banner;
import org.crosslens.ui.parts.Empty;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The pane of pictures and captions: filter, choose, edit, drop files, say a sentence.
public final class LibraryPane {
  private final Desk desk;
  private final LibraryModel model;
  private final PaneFrame frame = new PaneFrame("Library", "library");
  private final TextField filter = new TextField();
  private final SentenceField sentence;
  private final Label pictureCount = new Label();
  private final Label captionCount = new Label();
  private final VBox warnings = new VBox();

  /// @param desk what is open
  /// @param jobs ranks pictures by a sentence while it is typed
  public LibraryPane(Desk desk, Jobs jobs) {
    this.desk = desk;
    model = new LibraryModel(desk, new Draft(desk, jobs));
    sentence = new SentenceField(desk, model);
    SplitPane lists = lists();
    VBox empty =
        new Empty(
            Feather.IMAGE,
            "Pictures and captions to compare",
            "Drop pictures or a folder here, press Ctrl+O, or open the demo from the File menu.");
    StackPane middle = new StackPane(empty, lists);
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    VBox content = new VBox(warnings, filterField(), middle, sentence);
    content.getStyleClass().add("library");
    frame.setContent(content);
    frame.follow(desk.opening());
    frame.tell(model.draft().comparing());
    desk.collection().addListener((o, old, now) -> refresh(now, empty, lists));
    refresh(desk.collection().get(), empty, lists);
  }

  /// The pane itself.
  public PaneFrame frame() {
    return frame;
  }

  /// Puts the cursor where a sentence is said.
  public void focusSentence() {
    sentence.focus();
  }

  /// Puts the cursor into the filter.
  public void focusFilter() {
    filter.requestFocus();
  }

  private SplitPane lists() {
    ToggleButton ranked = new ToggleButton(null, new FontIcon(Feather.BAR_CHART_2));
    ranked.setId("ranked");
    ranked.getStyleClass().addAll("button-icon", "small", "flat");
    ranked.selectedProperty().bindBidirectional(model.ranked());
    Parts.name(ranked, "Rank pictures by the selected caption, with their values");
    PictureGrid grid = new PictureGrid(desk, model);
    CaptionList list = new CaptionList(desk, model);
    Button remove = Parts.iconButton(Feather.TRASH_2, "Remove the selected captions (Delete)");
    remove.setOnAction(event -> desk.captions().remove(desk.selection().now().captions()));
    remove
        .disableProperty()
        .bind(desk.selection().chosen().map(chosen -> chosen.captions().isEmpty()));
    SplitPane split =
        new SplitPane(
            section("Pictures", pictureCount, grid, ranked),
            section("Captions", captionCount, list, remove));
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.5);
    split.setId("library-split");
    return split;
  }

  private static VBox section(String name, Label count, Node list, Node tool) {
    Label title = Parts.title(name);
    count.getStyleClass().add("muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, title, count, gap, tool);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("section-head");
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox box = new VBox(head, list);
    box.setMinHeight(72);
    return box;
  }

  private Node filterField() {
    filter.setId("filter");
    filter.setPromptText("Filter pictures and captions");
    filter.setAccessibleText("Filter pictures and captions");
    filter.textProperty().bindBidirectional(model.filter());
    VBox box = new VBox(filter);
    box.getStyleClass().add("filter-box");
    return box;
  }

  private void refresh(Collection now, Node empty, Node lists) {
    boolean nothing = now.pictures().isEmpty() && now.captions().isEmpty();
    Parts.show(empty, nothing);
    Parts.show(lists, !nothing);
    frame.shown().set(now.name());
    pictureCount.setText("%,d".formatted(now.pictures().size()));
    captionCount.setText("%,d".formatted(now.captions().size()));
    warnings.getChildren().clear();
    if (!now.warnings().isEmpty()) {
      String first = now.warnings().getFirst();
      int more = now.warnings().size() - 1;
      warnings
          .getChildren()
          .add(
              Banner.notice(
                  first,
                  more == 0 ? "The rest is open." : "And %,d more like it.".formatted(more),
                  () -> warnings.getChildren().clear()));
    }
  }
}
