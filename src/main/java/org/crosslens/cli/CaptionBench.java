package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.util.List;
import org.crosslens.results.speech.CaptionSpeed;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Measuring;
import org.crosslens.workbench.ModelEntry;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.speech.Skill;
import org.jspecify.annotations.Nullable;

/// How fast captions are written.
///
/// @param workbench measures
/// @param terminal shows progress
record CaptionBench(Workbench workbench, Terminal terminal) {
  /// @param named a model to measure, or none for one of BLIP base's size with random weights
  JsonObject measure(@Nullable String named) {
    JsonObject measured = new JsonObject();
    large(named, measured);
    firstWord(measured);
    return measured;
  }

  private void large(@Nullable String named, JsonObject measured) {
    Measuring measuring = workbench.measuring();
    String model = named == null ? measuring.large().toString() : named;
    LoadedModel large = workbench.load(model, terminal.progress());
    CaptionSpeed speed = measuring.speed(large);
    workbench.unload(large);
    measured.addProperty("pieces", speed.pieces());
    measured.addProperty("encoder_ms", rounded(speed.encoder(), 10));
    measured.addProperty("pass_ms", rounded(speed.pass(), 10));
    measured.addProperty("caption_ms", rounded(speed.plain(), 10));
    measured.addProperty("caption_to_parts", rounded(speed.ratio(), 1000));
    measured.addProperty("maps_add_share", rounded(speed.mapShare(), 1000));
  }

  /// Of the first bundled captioner, if there is one.
  private void firstWord(JsonObject measured) {
    List<ModelEntry> captioners = workbench.speaking().models(Skill.CAPTION);
    if (!captioners.isEmpty()) {
      LoadedModel small = workbench.load(captioners.getFirst().name(), terminal.progress());
      workbench
          .measuring()
          .firstWord(small, workbench.library().demo().pictures().getFirst())
          .ifPresent(ms -> measured.addProperty("first_word_ms", rounded(ms, 10)));
    }
  }

  private static double rounded(double value, double steps) {
    return Math.round(value * steps) / steps;
  }
}
