package org.crosslens.ui.attention;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.crosslens.ui.parts.Parts;
import org.crosslens.workbench.explain.Method;
import org.crosslens.workbench.explain.Part;
import org.jspecify.annotations.Nullable;

/// The row above the view: method, part or target, heads, direction, picture or matrix.
final class Controls extends FlowPane {
  private final Asking asking;
  private final ToggleGroup methods = new ToggleGroup();
  private final ComboBox<Part> part = new ComboBox<>();
  private final CellChoice cells;
  private final TargetChoice target;
  private final HBox direction;
  private final HBox view;
  private final BooleanProperty matrix = new SimpleBooleanProperty();
  private boolean filling;

  Controls(Asking asking, Looking looking) {
    super(8, 4);
    this.asking = asking;
    getStyleClass().add("attention-controls");
    cells = new CellChoice(looking);
    target = new TargetChoice(asking);
    direction = direction(looking);
    view = view();
    part.setId("part");
    part.getStyleClass().add("small");
    part.setConverter(words());
    Parts.name(part, "Whose attention is looked at");
    part.valueProperty().addListener((o, old, now) -> choosePart(now));
    DetailChoice detail = new DetailChoice(asking);
    getChildren().addAll(part, target, cells, detail, direction, view);
    asking.method().subscribe(now -> fit());
  }

  /// Whether the pattern is wanted rather than the picture.
  BooleanProperty matrix() {
    return matrix;
  }

  /// Offers what a model has.
  ///
  /// @param text what it reads
  void offer(@Nullable Kind kind, String text) {
    filling = true;
    List<Part> parts = kind == null ? List.of() : kind.parts();
    if (!part.getItems().equals(parts)) {
      part.getItems().setAll(parts);
    }
    part.setValue(asking.part().get());
    filling = false;
    target.offer(kind, text);
    fit();
  }

  /// Offers the heads of a recording.
  void offer(@Nullable Recorded recorded) {
    cells.offer(recorded);
    boolean raw = !asking.method().get().targeted();
    Parts.show(direction, raw && recorded != null && recorded.isSelf());
    Parts.show(view, raw && recorded != null && recorded.seen() != null);
  }

  private void fit() {
    boolean raw = !asking.method().get().targeted();
    Parts.show(part, raw);
    Parts.show(cells, raw);
    Parts.show(target, !raw && target.offersAny());
    if (!raw) {
      Parts.show(direction, false);
      Parts.show(view, false);
    }
  }

  private void choosePart(@Nullable Part now) {
    if (!filling && now != null) {
      asking.part().set(now);
    }
  }

  /// The methods side by side, for the title bar.
  HBox methods() {
    Map<Method, ToggleButton> buttons = new EnumMap<>(Method.class);
    for (Method method : Method.values()) {
      buttons.put(method, button(method));
    }
    HBox row = Parts.choice(methods, buttons.values().toArray(ToggleButton[]::new));
    asking.method().subscribe(now -> methods.selectToggle(buttons.get(now)));
    return row;
  }

  private ToggleButton button(Method method) {
    ToggleButton button = new ToggleButton(name(method));
    button.setId("method-" + method.word());
    Parts.name(button, meaning(method));
    button
        .selectedProperty()
        .addListener(
            (o, old, now) -> {
              if (now) {
                asking.method().set(method);
              }
            });
    return button;
  }

  private static String name(Method method) {
    return switch (method) {
      case RAW -> "Raw";
      case ROLLOUT -> "Rollout";
      case RELEVANCE -> "Relevance";
      case GRAD_INPUT -> "Grad × input";
      case OCCLUSION -> "Occlusion";
    };
  }

  private static String meaning(Method method) {
    return switch (method) {
      case RAW -> "Attention weights as the model computes them, by layer and head";
      case ROLLOUT -> "Attention multiplied through all layers (Abnar and Zuidema 2020)";
      case RELEVANCE -> "Attention weighted by the output's gradient (Chefer et al. 2021)";
      case GRAD_INPUT -> "The output's gradient times what was put in";
      case OCCLUSION -> "How the output changes when one patch or piece is hidden";
    };
  }

  private static HBox direction(Looking looking) {
    ToggleGroup group = new ToggleGroup();
    ToggleButton from = toggle(Direction.FROM, looking);
    ToggleButton to = toggle(Direction.TO, looking);
    HBox row = Parts.choice(group, from, to);
    looking.direction().subscribe(now -> group.selectToggle(now == Direction.FROM ? from : to));
    return row;
  }

  private static ToggleButton toggle(Direction direction, Looking looking) {
    ToggleButton button = new ToggleButton(direction.words());
    button.setId("direction-" + direction.words().toLowerCase(java.util.Locale.ROOT));
    Parts.name(button, direction.meaning());
    button
        .selectedProperty()
        .addListener(
            (o, old, now) -> {
              if (now) {
                looking.direction().set(direction);
              }
            });
    return button;
  }

  private HBox view() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton picture = new ToggleButton("Picture");
    ToggleButton pattern = new ToggleButton("Matrix");
    picture.setId("view-picture");
    pattern.setId("view-matrix");
    Parts.name(picture, "The weights over the picture");
    Parts.name(pattern, "The whole pattern: rows look, columns are looked at");
    HBox row = Parts.choice(group, picture, pattern);
    picture.setSelected(true);
    pattern.selectedProperty().addListener((o, old, now) -> matrix.set(now));
    return row;
  }

  private static StringConverter<Part> words() {
    return new StringConverter<>() {
      @Override
      public String toString(Part part) {
        return part == null ? "Part" : Kind.words(part);
      }

      @Override
      public Part fromString(String words) {
        throw new UnsupportedOperationException("not editable");
      }
    };
  }
}
