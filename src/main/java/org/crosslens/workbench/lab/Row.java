package org.crosslens.workbench.lab;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One mechanism after its training: the seed's columns (002, 10.4.4.2), what they leave out, and
/// what the run itself says of the mechanism.
///
/// @param version its name
/// @param bestCaption the caption with the highest score for the held-out picture
/// @param similarities the logits of the held-out picture with the five captions
/// @param ratio the highest over the second; none when the second is not positive
/// @param gap the highest less the second
/// @param trainedWell whether the best caption is the right one
/// @param ratioRank place of the ratio among all rows, equal ones sharing the better place
/// @param r1 share of test pictures whose own caption has the highest pair score; chance among
///     equal scores
/// @param r1Low lower end of its 95 % bootstrap interval
/// @param r1High upper end
/// @param meanRank mean rank of the own caption by pair scores, 1 at best
/// @param batchR1 the same share by in-batch scores; none for a joint vector
/// @param encoders what they are, and whether they were frozen or fine-tuned
/// @param parameters what was trained: the mechanism's, without projections and encoders
/// @param secondsAnEpoch training alone, without measuring
/// @param diagnosis measured on the test pairs
/// @param findings what that says, in sentences
/// @param tokenLoss mean loss a word in nats, when captions were learned
/// @param tokenAccuracy share of words that were the most likely ones, when captions were learned
public record Row(
    @SerializedName("model_version") String version,
    @SerializedName("best_caption") @Nullable String bestCaption,
    @SerializedName("all_similarities") List<Double> similarities,
    @SerializedName("similarity_ratio") @Nullable Double ratio,
    @SerializedName("similarity_gap") @Nullable Double gap,
    @SerializedName("trained_well") @Nullable Boolean trainedWell,
    @SerializedName("similarity_ratio_rank") @Nullable Integer ratioRank,
    @SerializedName("pair_r1") @Nullable Double r1,
    @SerializedName("pair_r1_low") @Nullable Double r1Low,
    @SerializedName("pair_r1_high") @Nullable Double r1High,
    @SerializedName("pair_mean_rank") @Nullable Double meanRank,
    @SerializedName("batch_r1") @Nullable Double batchR1,
    @SerializedName("encoders") String encoders,
    @SerializedName("parameters") long parameters,
    @SerializedName("seconds_per_epoch") double secondsAnEpoch,
    @SerializedName("diagnosis") @Nullable Diagnosis diagnosis,
    @SerializedName("findings") List<String> findings,
    @SerializedName("token_loss") @Nullable Double tokenLoss,
    @SerializedName("token_accuracy") @Nullable Double tokenAccuracy) {

  /// Of a decoder of captions.
  static Row caption(Task.Result result, double loss, double accuracy) {
    return new Row(
        result.name(),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        result.encoders(),
        result.parameters(),
        result.secondsAnEpoch(),
        null,
        List.of(),
        loss,
        accuracy);
  }

  /// The same with its place among others.
  Row ranked(@Nullable Integer place) {
    return new Row(
        version,
        bestCaption,
        similarities,
        ratio,
        gap,
        trainedWell,
        place,
        r1,
        r1Low,
        r1High,
        meanRank,
        batchR1,
        encoders,
        parameters,
        secondsAnEpoch,
        diagnosis,
        findings,
        tokenLoss,
        tokenAccuracy);
  }
}
