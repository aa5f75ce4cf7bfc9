package org.crosslens.workbench.speech;

import java.util.List;
import java.util.stream.LongStream;
import org.crosslens.generation.Beams;
import org.crosslens.generation.Rules;
import org.crosslens.models.GenerationConfig;
import org.crosslens.results.Problem;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.results.speech.SpokenPiece;

/// How a caption is to be written.
///
/// @param prompt how it begins, such as "a photo of"; empty for nothing
/// @param way how pieces are chosen
/// @param least pieces before which it does not end, the prompt not counted
/// @param most pieces at which it ends, the prompt not counted
/// @param repetitionPenalty above 1 makes pieces that have occurred less likely; 1 changes nothing
/// @param onceOnly how many pieces in a row may not occur twice; 0 for any
/// @param forced pieces that are taken first, before the model chooses
public record CaptionOptions(
    String prompt,
    Way way,
    int least,
    int most,
    double repetitionPenalty,
    int onceOnly,
    List<Long> forced) {
  /// BLIP's and ViT-GPT2's `max_length` of 20 counts the piece that starts a caption.
  public static final int MOST = 19;

  /// Greedy, without a prompt.
  public static final CaptionOptions GREEDY =
      new CaptionOptions("", new Way.Greedy(), 0, MOST, 1, 0, List.of());

  /// Copies the list and checks the numbers.
  ///
  /// @throws Problem when they make no sense
  public CaptionOptions {
    forced = List.copyOf(forced);
    if (least < 0 || most < 1 || least > most) {
      throw new Problem(
          "A caption of at least %d and at most %d pieces cannot be written."
              .formatted(least, most),
          "Choose at least one piece, and no more for the least than for the most.");
    }
    if (!(repetitionPenalty > 0)) {
      throw new Problem(
          "A repetition penalty of " + repetitionPenalty + " makes no sense.",
          "Choose one above 0; 1 changes nothing.");
    }
  }

  /// As a model's makers mean it to write; a maximum that counts the prompt becomes one that does
  /// not, with room for a caption.
  static CaptionOptions of(GenerationConfig config) {
    Rules rules = config.rules();
    Beams beams = config.beams();
    Way way =
        config.sampled()
            ? new Way.Sampling(config.temperature(), config.topK(), config.topP(), 0)
            : beams.count() > 1
                ? new Way.Beams(beams.count(), beams.lengthPenalty())
                : new Way.Greedy();
    int most = rules.maxNew() > 0 ? rules.maxNew() : Math.max(1, rules.maxLength() - 1);
    int least = Math.clamp(rules.minLength() - 1L, 0, most);
    return new CaptionOptions(
        "", way, least, most, rules.repetitionPenalty(), rules.onceOnly(), List.of());
  }

  /// The same with another prompt.
  public CaptionOptions prompted(String other) {
    return new CaptionOptions(other, way, least, most, repetitionPenalty, onceOnly, forced);
  }

  /// The same, found in another way.
  public CaptionOptions by(Way other) {
    return new CaptionOptions(prompt, other, least, most, repetitionPenalty, onceOnly, forced);
  }

  /// The same with other lengths.
  public CaptionOptions between(int fewest, int longest) {
    return new CaptionOptions(prompt, way, fewest, longest, repetitionPenalty, onceOnly, forced);
  }

  /// The same with another penalty.
  public CaptionOptions penalised(double penalty) {
    return new CaptionOptions(prompt, way, least, most, penalty, onceOnly, forced);
  }

  /// The same, taking another piece at one place of a caption and going on from there.
  ///
  /// @param said up to the place, its pieces are taken as they are
  /// @param place the piece to replace, counted from 0; the number of pieces for what ended it
  /// @param id what to take there, such as an alternative of that step
  public CaptionOptions forcing(SpokenCaption said, int place, long id) {
    LongStream before = said.pieces().stream().limit(place).mapToLong(SpokenPiece::id);
    return forced(LongStream.concat(before, LongStream.of(id)).boxed().toList());
  }

  /// The same with pieces that are taken first.
  public CaptionOptions forced(List<Long> ids) {
    return new CaptionOptions(prompt, way, least, most, repetitionPenalty, onceOnly, ids);
  }

  /// Such as `greedy` or `3 beams, prompt 'a photo of'`.
  String words() {
    String chosen =
        switch (way) {
          case Way.Greedy _ -> "greedy";
          case Way.Beams(int count, double penalty) ->
              count + " beams" + (penalty == 1 ? "" : " of length penalty " + penalty);
          case Way.Sampling s ->
              "sampled (temperature %s, top-k %d, top-p %s, seed %d)"
                  .formatted(s.temperature(), s.topK(), s.topP(), s.seed());
        };
    return chosen
        + (prompt.isBlank() ? "" : ", prompt '" + prompt.strip() + "'")
        + (repetitionPenalty == 1 ? "" : ", repetition penalty " + repetitionPenalty)
        + (forced.isEmpty() ? "" : ", " + forced.size() + " pieces forced");
  }
}
