package org.crosslens.ui.parts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;

/// Word pieces side by side, tinted by their values; a click chooses one, another lets it go.
public final class Chips extends FlowPane {
  private Picking picked = (index, more) -> letGo(index);
  private boolean adding;

  /// Hears which piece was clicked.
  @FunctionalInterface
  public interface Picking {
    /// A piece was clicked.
    ///
    /// @param index of the piece
    /// @param adding whether Ctrl or Shift was held, to choose it beside others
    void pick(int index, boolean adding);
  }

  /// Without pieces.
  public Chips() {
    super(4, 4);
    getStyleClass().add("chips");
  }

  /// Sets what hears the index of the chosen piece, or -1.
  public void setOnChosen(IntConsumer use) {
    picked =
        (index, more) ->
            use.accept(((ToggleButton) getChildren().get(index)).isSelected() ? index : -1);
  }

  /// Sets what hears each click where several pieces can be chosen.
  public void setOnPicked(Picking use) {
    picked = use;
  }

  /// Shows pieces.
  ///
  /// @param values one a piece
  /// @param what what the values measure, for tooltips
  /// @param lit index of the chosen piece, or -1
  public void show(
      List<String> pieces, float[] values, String what, ColourMap map, Scale scale, int lit) {
    show(pieces, values, what, map, scale, lit < 0 ? Set.of() : Set.of(lit));
  }

  /// Shows pieces of which several may be chosen.
  ///
  /// @param lit indices of the chosen pieces
  public void show(
      List<String> pieces,
      float[] values,
      String what,
      ColourMap map,
      Scale scale,
      Set<Integer> lit) {
    while (getChildren().size() > pieces.size()) {
      getChildren().removeLast();
    }
    while (getChildren().size() < pieces.size()) {
      getChildren().add(chip(getChildren().size()));
    }
    for (int i = 0; i < pieces.size(); i++) {
      tint((ToggleButton) getChildren().get(i), pieces.get(i), values[i], what, map, scale);
      ((ToggleButton) getChildren().get(i)).setSelected(lit.contains(i));
    }
  }

  /// Where nobody hears of it, a click chooses nothing.
  private void letGo(int index) {
    ((ToggleButton) getChildren().get(index)).setSelected(false);
  }

  private ToggleButton chip(int index) {
    ToggleButton chip = new ToggleButton();
    chip.getStyleClass().setAll("chip");
    chip.setMaxWidth(240);
    chip.setMnemonicParsing(false);
    chip.addEventFilter(
        MouseEvent.MOUSE_PRESSED, event -> adding = event.isShortcutDown() || event.isShiftDown());
    chip.addEventFilter(
        KeyEvent.KEY_PRESSED, event -> adding = event.isShortcutDown() || event.isShiftDown());
    chip.setOnAction(event -> picked.pick(index, adding));
    return chip;
  }

  private static void tint(
      ToggleButton chip, String piece, float value, String what, ColourMap map, Scale scale) {
    int argb = map.argb(scale.at(value));
    chip.setText(piece.isBlank() ? "␣" : piece);
    chip.setStyle(
        String.format(
            "-fx-background-color: -color-border-default, #%06x; -fx-text-fill: %s;",
            argb & 0xFFFFFF, Pixels.isLight(argb) ? "black" : "white"));
    String words = String.format(Locale.ROOT, "%s: %s %.6g", piece, what, value);
    Parts.name(chip, words);
  }
}
