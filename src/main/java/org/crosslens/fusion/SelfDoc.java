package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Weights;
import org.jspecify.annotations.Nullable;

/// Queries and values from one modality, keys from the other: the other only decides what each
/// token takes from its own kind (001; Li et al. 2021, SelfDoc, section 3.3).
///
/// @param image projections of patches
/// @param text projections of pieces
/// @param heads number of heads
record SelfDoc(QueryKeyValue image, QueryKeyValue text, int heads) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "selfdoc",
              Group.ARCHITECTURE,
              "Keys from the other, values from one's own",
              """
              P' = [softmax(Q_p(P) K_c(C)^T / sqrt(d/h)) V_p(P)]
              C' = [softmax(Q_c(C) K_p(P)^T / sqrt(d/h)) V_c(C)]""",
              "001; Li et al. 2021, section 3.3",
              List.of(
                  "Key j of one modality and value j of the other belong together: SelfDoc's"
                      + " sequences describe the same blocks of a document. Where lengths differ, the"
                      + " first positions that both have are used.",
                  "The first step of its cross-modality encoder alone: no output projection, no"
                      + " residual connection, no second step.",
                  "With one token a side nothing passes between the modalities."),
              new Count("3 picture width + 3 caption width + 6 width"),
              Step.table(
                  """
                  A <- picture, caption | softmax(Q(P) K(C)^T / sqrt(d/h)) a head | heads × patches × shared | patches picture width + shared caption width + patches shared width | cross picture 0
                  picture' <- A, picture | A V(P) | patches × width | shared picture width + patches shared width
                  B <- caption, picture | softmax(Q(C) K(P)^T / sqrt(d/h)) a head | heads × pieces × shared | pieces caption width + shared picture width + pieces shared width | cross caption 0
                  caption' <- B, caption | B V(C) | pieces × width | shared caption width + pieces shared width
                  """
                      + Steps.COSINE)),
          SelfDoc::of);

  static SelfDoc of(Sizes sizes, Weights weights) {
    return new SelfDoc(
        QueryKeyValue.of(weights, "image_", sizes.picture(), sizes.width()),
        QueryKeyValue.of(weights, "text_", sizes.caption(), sizes.width()),
        sizes.heads());
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair shared = shared(pair);
    NDArray padding = padding(shared);
    Pair q = split(pair.map(image.query()::apply, text.query()::apply));
    Pair k = split(shared.map(image.key()::apply, text.key()::apply));
    Pair v = split(shared.map(image.value()::apply, text.value()::apply));
    NDArray a = Heads.pattern(Heads.PICTURE, q.picture(), k.caption(), padding, run.probe());
    NDArray b = Heads.pattern(Heads.CAPTION, q.caption(), k.picture(), padding, run.probe());
    NDArray ofPicture = Heads.mix(Heads.PICTURE, a, v.picture(), run.probe());
    NDArray ofCaption = Heads.mix(Heads.CAPTION, b, v.caption(), run.probe());
    return Fused.byCosine(pair.with(ofPicture, ofCaption).map(Heads::join));
  }

  private Pair split(Pair pair) {
    return pair.map(x -> Heads.split(x, heads));
  }

  /// The positions that both sides have.
  private static Pair shared(Pair pair) {
    long patches = pair.picture().getShape().get(1);
    NDIndex first = new NDIndex(":, :" + Math.min(patches, pair.caption().getShape().get(1)));
    NDArray p = pair.pictureAttended();
    NDArray c = pair.captionAttended();
    return new Pair(
        pair.picture().get(first),
        pair.caption().get(first),
        p == null ? null : p.get(first),
        c == null ? null : c.get(first));
  }

  /// Hides a position where either side is padding.
  private static @Nullable NDArray padding(Pair shared) {
    NDArray p = shared.pictureMask();
    NDArray c = shared.captionMask();
    return p == null || c == null ? (p == null ? c : p) : Mask.both(p, c);
  }
}
