package org.crosslens.ui.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.crosslens.ui.parts.Parts;
import org.kordamp.ikonli.feather.Feather;

/// Three steps for someone who has never seen the program; dismissed for good.
final class FirstSteps extends HBox {
  FirstSteps(Runnable look, Runnable pictures, Runnable model, Runnable dismiss) {
    super(16);
    setId("first-steps");
    getStyleClass().add("first-steps");
    setAlignment(Pos.CENTER_LEFT);
    Label title = Parts.title("First steps");
    title.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = Parts.iconButton(Feather.X, "Do not show the first steps again");
    close.setId("first-steps-close");
    close.setOnAction(event -> dismiss.run());
    getChildren()
        .addAll(
            title,
            step("1", "Look at a pair", "Click a cell of the heat map", look),
            step(
                "2",
                "Bring your own pictures",
                "Open a folder, or drop it on the window",
                pictures),
            step(
                "3", "Bring a real model", "Open a model folder in the Hugging Face layout", model),
            gap,
            close);
  }

  private static HBox step(String number, String name, String what, Runnable action) {
    Label badge = new Label(number);
    badge.getStyleClass().add("step-number");
    Hyperlink link = new Hyperlink(name);
    link.setMinWidth(0);
    link.setOnAction(
        event -> {
          link.setVisited(false);
          action.run();
        });
    Parts.name(link, what);
    HBox step = new HBox(4, badge, link);
    step.setAlignment(Pos.CENTER_LEFT);
    return step;
  }
}
