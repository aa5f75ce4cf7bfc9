package org.crosslens.ui.parts;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.crosslens.ui.jobs.Failure;
import org.crosslens.ui.jobs.Latest;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Tells in the pane where it happened what failed and what to do; stays until dismissed.
public final class Banner extends HBox {
  private final FlowPane actions = new FlowPane(8, 4);

  private Banner(String what, String remedy, boolean calm, Runnable dismiss) {
    super(8);
    getStyleClass().addAll("banner", calm ? "banner-calm" : "banner-danger");
    setAlignment(Pos.TOP_LEFT);
    Label first = Parts.wrapped(what);
    first.getStyleClass().add("banner-what");
    Label second = Parts.wrapped(remedy);
    actions.getStyleClass().add("banner-actions");
    VBox text = new VBox(4, first, second, actions);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button close = Parts.iconButton(Feather.X, "Dismiss");
    close.setOnAction(event -> dismiss.run());
    FontIcon icon = new FontIcon(calm ? Feather.INFO : Feather.ALERT_TRIANGLE);
    getChildren().addAll(icon, text, close);
  }

  /// A notice without an action.
  public static Banner notice(String what, String remedy, Runnable dismiss) {
    Banner banner = new Banner(what, remedy, true, dismiss);
    banner.actions.setManaged(false);
    return banner;
  }

  /// A failure with Retry, and its details to copy.
  static Banner of(Failure failure, Runnable dismiss) {
    Banner banner = new Banner(failure.what(), failure.remedy(), failure.cancelled(), dismiss);
    Button retry = new Button("Retry");
    retry.setOnAction(event -> failure.retry().run());
    retry.getStyleClass().add("small");
    banner.actions.getChildren().add(retry);
    if (!failure.details().isEmpty()) {
      Button copy = new Button("Copy details");
      copy.getStyleClass().addAll("small", "flat");
      copy.setOnAction(event -> copy(failure));
      banner.actions.getChildren().add(copy);
    }
    return banner;
  }

  /// Keeps the banner of some work in a place, as long as there is one.
  ///
  /// @return holds the banner
  static Pane keep(Pane place, Latest<?> work) {
    Pane own = new VBox();
    place.getChildren().add(own);
    work.failure()
        .addListener(
            (o, old, now) -> {
              own.getChildren().clear();
              if (now != null) {
                own.getChildren().add(of(now, work::dismiss));
              }
            });
    return own;
  }

  private static void copy(Failure failure) {
    String text = failure.what() + "\n" + failure.remedy() + "\n\n" + failure.details();
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
