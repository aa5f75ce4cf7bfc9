package org.crosslens.ui.window;

import java.nio.file.Path;
import java.util.Arrays;
import org.crosslens.figures.ColourMap;
import org.crosslens.results.Problem;
import org.crosslens.results.Score;

/// Keeps choices and settings alike, in both directions.
final class Remembering {
  private Remembering() {}

  static void bind(MainView view) {
    Settings.State state = view.settings.state();
    view.appearance.set(Appearance.of(state.theme));
    view.look.map().set(map(state.map, ColourMap.VIRIDIS));
    view.look.overlay().set(map(state.overlay, ColourMap.MAGMA));
    view.look.opacity().set(Math.clamp(state.opacity, 0, 1));
    view.look.smooth().set(state.smooth);
    view.desk.score().set(score(state.score));
    view.appearance.subscribe(now -> state.theme = now.word());
    view.look.map().subscribe(now -> state.map = now.word());
    view.look.overlay().subscribe(now -> state.overlay = now.word());
    view.look.opacity().subscribe(now -> state.opacity = now.doubleValue());
    view.look.smooth().subscribe(now -> state.smooth = now);
    view.desk.score().subscribe(now -> state.score = now.word());
    view.desk.model().addListener((o, old, now) -> state.model = now);
    view.desk
        .opened()
        .addListener((o, old, now) -> state.files = now.stream().map(Path::toString).toList());
  }

  private static ColourMap map(String word, ColourMap otherwise) {
    try {
      return ColourMap.named(word);
    } catch (Problem unknown) {
      return otherwise;
    }
  }

  private static Score score(String word) {
    return Arrays.stream(Score.values())
        .filter(score -> score.word().equals(word))
        .findFirst()
        .orElse(Score.COSINE);
  }
}
