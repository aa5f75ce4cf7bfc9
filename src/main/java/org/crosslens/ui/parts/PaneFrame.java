package org.crosslens.ui.parts;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.crosslens.ui.jobs.Latest;
import org.kordamp.ikonli.feather.Feather;

/// A pane: a title bar with what is shown now, a place for banners, and the content.
///
/// While work of a pane is under way its old content stays, dimmed after 300 ms, with words,
/// progress and Cancel over it; a failure stays in the pane as a banner.
public final class PaneFrame extends BorderPane {
  private final Label title = new Label();
  private final Label shown = new Label();
  private final HBox tools = new HBox(4);
  private final VBox banners = new VBox();
  private final VBox line = new VBox();
  private final BusyPane content = new BusyPane();
  private final Button maximise;
  private Runnable maximising = () -> {};

  /// @param name the title
  /// @param id names the pane for tests and styles
  public PaneFrame(String name, String id) {
    setId(id);
    getStyleClass().add("pane-frame");
    title.setText(name);
    title.getStyleClass().add("pane-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    shown.getStyleClass().add("pane-shown");
    HBox.setHgrow(shown, Priority.ALWAYS);
    shown.setMaxWidth(Double.MAX_VALUE);
    Parts.ellipsis(shown);
    tools.setAlignment(Pos.CENTER_RIGHT);
    tools.setMinWidth(Region.USE_PREF_SIZE);
    maximise = Parts.iconButton(Feather.MAXIMIZE_2, "Maximise this pane, or back (F11)");
    maximise.setOnAction(event -> maximising.run());
    HBox bar = new HBox(8, title, shown, tools, maximise);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("pane-bar");
    bar.setOnMouseClicked(this::maximiseOnDoubleClick);
    // Two quick clicks on a button are two clicks on a button.
    tools.setOnMouseClicked(MouseEvent::consume);
    maximise.setOnMouseClicked(MouseEvent::consume);
    setTop(new VBox(bar, banners, line));
    setCenter(content);
    setMinSize(0, 0);
  }

  /// What the pane shows now, in grey beside its name.
  public StringProperty shown() {
    return shown.textProperty();
  }

  /// Adds controls to the right of the title bar.
  public void addTools(Node... nodes) {
    tools.getChildren().addAll(nodes);
  }

  /// Sets what the pane shows.
  public void setContent(Node node) {
    content.setContent(node);
  }

  /// Sets what stands over the content and stays in use while work goes on.
  public void setLine(Node node) {
    line.getChildren().setAll(node);
  }

  /// Sets what a double-click on the title does.
  public void setMaximising(Runnable action) {
    maximising = action;
  }

  /// Shows progress and failures of some work in this pane.
  public void follow(Latest<?> work) {
    banner(work);
  }

  /// The same, for panes that show a failure only at times.
  ///
  /// @return holds the banner of a failure
  public Node banner(Latest<?> work) {
    content.follow(work);
    return Banner.keep(banners, work);
  }

  /// Shows failures of some work whose progress the pane shows itself.
  public void tell(Latest<?> work) {
    Banner.keep(banners, work);
  }

  private void maximiseOnDoubleClick(MouseEvent event) {
    if (event.getClickCount() == 2) {
      maximising.run();
    }
  }
}
