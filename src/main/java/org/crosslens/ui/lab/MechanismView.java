package org.crosslens.ui.lab;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.parts.Parts;
import org.crosslens.workbench.lab.Look;
import org.crosslens.workbench.lab.MechanismCard;
import org.crosslens.workbench.lab.Toy;
import org.jspecify.annotations.Nullable;

/// One mechanism: what it is, how its data flow, and what it does with the selected pair.
final class MechanismView extends VBox {
  private final Label title = Parts.wrapped("");
  private final Label formula = Parts.wrapped("");
  private final Label source = Parts.wrapped("");
  private final Label counts = Parts.wrapped("");
  private final Label choices = Parts.wrapped("");
  private final Diagram diagram = new Diagram();
  private final LookView look = new LookView();
  private final StepsView steps = new StepsView();

  MechanismView() {
    super(8);
    getStyleClass().add("mechanism");
    title.getStyleClass().add("headline");
    formula.getStyleClass().add("formula");
    formula.setId("lab-formula");
    source.getStyleClass().add("muted");
    counts.getStyleClass().add("muted");
    choices.getStyleClass().add("muted");
    ScrollPane wide = new ScrollPane(diagram);
    wide.getStyleClass().add("plain-scroll");
    wide.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    wide.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(title, formula, wide, counts, source, choices, look, steps);
  }

  /// Shows the steps of its computation, or none while they are not there.
  void show(@Nullable Toy toy) {
    steps.show(toy);
  }

  void show(MechanismCard card, @Nullable Look at, Theme theme) {
    title.setText(card.name() + ": " + card.title());
    formula.setText(card.formula());
    source.setText("Source: " + card.source());
    counts.setText(
        String.format(
            Locale.ROOT,
            "%,d parameters (%s); %,d multiply-adds a pair at these sizes",
            card.parameters(),
            card.parameterFormula(),
            card.cost()));
    choices.setText(card.choices().stream().collect(Collectors.joining("\n• ", "• ", "")));
    Parts.show(choices, !card.choices().isEmpty());
    diagram.show(card, theme);
    look.show(at, card);
  }
}
