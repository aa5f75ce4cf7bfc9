package org.crosslens.workbench.lab;

import java.util.List;
import org.crosslens.fusion.Catalogue;
import org.crosslens.fusion.Group;
import org.crosslens.results.Problem;

/// What is to be trained, and how: equal plans give equal runs.
///
/// @param task what is learned
/// @param mechanisms names of the catalogue, trained one by one in this order
/// @param data a folder of pictures with captions, or `scenes:SEED:COUNT`
/// @param encoders `scratch`, a model, or one for text and one for pictures joined by `+`
/// @param fineTuned whether the encoders go on learning, at a lower rate; those from scratch always
/// do
/// @param captions which of a picture's captions are learned from
/// @param tokens how much of a picture and a caption the mechanism is given
/// @param loss what is made small when matching
/// @param score which scores the loss reads
/// @param epochs how often each training picture is seen
/// @param batch pairs a step
/// @param rate the highest learning rate
/// @param seed of first weights, order and dropout
public record Plan(
    Task task,
    List<String> mechanisms,
    String data,
    String encoders,
    boolean fineTuned,
    CaptionChoice captions,
    TokenCount tokens,
    LossKind loss,
    ScoreKind score,
    int epochs,
    int batch,
    double rate,
    long seed) {
  /// The encoders that small ones, trained along, stand in for.
  public static final String SCRATCH = "scratch";

  /// What is learned.
  public enum Task {
    /// Which caption belongs to which picture.
    MATCH,
    /// A scene's full sentence, from its picture and a sentence that hints at it.
    CAPTION
  }

  /// Which of a picture's captions are learned from.
  public enum CaptionChoice {
    /// The first, of a drawn scene the full sentence.
    FIRST,
    /// Another one each time, drawn by the seed: in time all of them, as the seed reads Flickr8k.
    ANY
  }

  /// How much of a picture and a caption the mechanism is given.
  public enum TokenCount {
    /// One vector a modality, as in the seed's own training.
    ONE,
    /// Patches and word pieces.
    SEQUENCE
  }

  /// What is made small.
  public enum LossKind {
    /// Cross entropy of both directions (Radford et al. 2021, figure 3).
    INFONCE,
    /// The same with negatives of the same modality too (Chen et al. 2020, equation 1).
    NTXENT,
    /// Every wrong partner below the right one by a margin.
    TRIPLET,
    /// The best wrong partner below the right one by a margin (Faghri et al. 2018, equation 6).
    HARDEST
  }

  /// Which scores the loss reads.
  public enum ScoreKind {
    /// Both sides computed from the right pairs, then multiplied, as the seed does.
    BATCH,
    /// The mechanism run on every pair of the batch.
    PAIR
  }

  /// Matching on the encoders of the bundled world, as the seed trains.
  public static Plan of(List<String> mechanisms, String data) {
    return new Plan(
        Task.MATCH,
        mechanisms,
        data,
        "bert-scenes+vit-scenes",
        false,
        CaptionChoice.FIRST,
        TokenCount.ONE,
        LossKind.INFONCE,
        ScoreKind.BATCH,
        5,
        32,
        1e-3,
        0);
  }

  /// Checks that there is something to train and that it can be trained.
  ///
  /// @throws Problem for an unknown mechanism, a batch of one, or settings that exclude each other
  public Plan {
    mechanisms = List.copyOf(mechanisms);
    if (mechanisms.isEmpty()) {
      throw new Problem("No mechanism was chosen.", "Name one or more, such as v0,v1.");
    }
    for (String name : mechanisms) {
      boolean decodes = Catalogue.named(name).card().group() == Group.DECODER;
      if (task == Task.CAPTION && !decodes) {
        throw new Problem(
            "The mechanism " + name + " writes no captions.",
            "Choose among those whose names begin with decoder_.");
      }
    }
    if (fineTuned && encoders.equals(SCRATCH)) {
      throw new Problem(
          "Encoders from scratch are trained in any case, there is nothing to fine-tune.",
          "Leave fine-tuning out, or name trained encoders.");
    }
    if (epochs < 1 || !(rate > 0) || !Double.isFinite(rate)) {
      throw new Problem(
          "%d epochs at a rate of %s train nothing.".formatted(epochs, rate),
          "Give at least one epoch and a positive rate.");
    }
    if (batch < 2 && task == Task.MATCH) {
      throw new Problem(
          "A batch of %d has no wrong partners, so a contrastive loss has nothing to tell apart."
              .formatted(batch),
          "Give a batch of two or more.");
    }
    if (batch < 1) {
      throw new Problem("A batch of %d is empty.".formatted(batch), "Give one or more.");
    }
    if (loss == LossKind.NTXENT && score == ScoreKind.PAIR) {
      throw new Problem(
          "NT-Xent also compares pictures with pictures, which scores of pairs do not say.",
          "Choose another loss, or batch scores.");
    }
  }

  /// The same on other tokens.
  public Plan on(TokenCount given) {
    return new Plan(
        task,
        mechanisms,
        data,
        encoders,
        fineTuned,
        captions,
        given,
        loss,
        score,
        epochs,
        batch,
        rate,
        seed);
  }

  /// What the encoders are and what training does to them, for a row of the table.
  public String encoding() {
    return encoders + (encoders.equals(SCRATCH) ? "" : fineTuned ? ", fine-tuned" : ", frozen");
  }
}
