package org.crosslens.ui.masks;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.window.Tab;

/// The pane of masks: hidden words that a model guesses, or hidden patches that it paints.
public final class MaskPane {
  private final PaneFrame frame = new PaneFrame("Masks", "masks");
  private final WordMasks words;
  private final PatchMasks patches;
  private final ToggleButton ofWords = new ToggleButton("Words");
  private final ToggleButton ofPatches = new ToggleButton("Patches");
  private final StackPane place = new StackPane();

  private MaskPane(MaskBackend backend, Desk desk, Jobs jobs) {
    words = new WordMasks(backend, desk, jobs);
    patches = new PatchMasks(backend, desk, jobs);
    place.setMinSize(0, 0);
    frame.setContent(place);
    ofWords.setId("masks-words");
    ofPatches.setId("masks-patches");
    Parts.name(ofWords, "Hide words of a sentence");
    Parts.name(ofPatches, "Hide patches of the selected picture");
    frame.addTools(
        words.filler(), patches.painter(), Parts.choice(new ToggleGroup(), ofWords, ofPatches));
    frame.tell(words.filler().listing());
    frame.tell(patches.painter().listing());
    frame.follow(words.work());
    frame.tell(patches.work());
    ofPatches.selectedProperty().subscribe(this::show);
    frame.sceneProperty().subscribe(scene -> show());
    ofWords.setSelected(true);
    show();
  }

  /// The tab.
  ///
  /// @param backend does the work
  public static Tab tab(MaskBackend backend) {
    return new Tab("Masks", (desk, look, jobs) -> new MaskPane(backend, desk, jobs).frame);
  }

  private void show() {
    boolean painting = ofPatches.isSelected();
    Parts.only(place, painting ? patches : words);
    Parts.show(words.filler(), !painting);
    Parts.show(patches.painter(), painting);
    patches.setInSight(painting && frame.getScene() != null);
    frame.shown().set(painting ? "patches that a model paints" : "words that a model guesses");
  }
}
