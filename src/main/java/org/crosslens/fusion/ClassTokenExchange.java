package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Pooler;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// Only the class tokens cross over: each looks at the other side's tokens and brings home what it
/// saw, at a cost linear in the lengths (001; Chen et al. 2021, CrossViT, section 3.3).
///
/// @param picture the picture's class token goes to the caption
/// @param caption the caption's class token goes to the picture
record ClassTokenExchange(Branch picture, Branch caption) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "crossvit",
              Group.ARCHITECTURE,
              "Class tokens change sides",
              """
              c = f(P_0),  X = LN([c ; C_1 ; C_2 ; ...]),  y = c + MultiHead(X_0, X)
              P' = [g(y) ; P_1 ; P_2 ; ...];  C' likewise with its own f, g, LN and attention""",
              "001; Chen et al. 2021, section 3.3",
              List.of(
                  "A side's first token is its class token, as encoders give it.",
                  "A side of one token has no others: then that token itself is looked at, so that"
                      + " vectors exchange too.",
                  "The score is the cosine of the class tokens; the paper adds two classifiers'"
                      + " logits."),
              new Count("12 width² + 16 width"),
              Step.table(
                  branch("P", "picture", "caption", "pieces", "patches")
                      + branch("C", "caption", "picture", "patches", "pieces")
                      + "score <- picture', caption' | cosine of the class tokens | 1 | 3 width\n")),
          ClassTokenExchange::of);

  private static String branch(
      String name, String own, String other, String length, String ownLength) {
    return """
        X# <- OWN, OTHER | LayerNorm([f(class token) ; OTHER's others]) | LENGTH × width | width²
        A# <- X# | softmax of the class token on X a head | heads × 1 × LENGTH | width² + LENGTH width² + LENGTH width | cross OWN 0
        y# <- OWN, A#, X# | f(class token) + O(A V(X)) | 1 × width | LENGTH width² + LENGTH width + width²
        OWN' <- y#, OWN | [g(y) ; OWN's others] | MINE × width | width²
        """
        .replace("#", name)
        .replace("OWN", own)
        .replace("OTHER", other)
        .replace("LENGTH", length)
        .replace("MINE", ownLength);
  }

  /// One direction.
  ///
  /// @param out to the other side's space
  /// @param norm of what is looked at
  /// @param attention of the class token
  /// @param home back to the own space
  record Branch(Projection out, Norm norm, Attention attention, Projection home) {
    static Branch of(Weights weights, AttentionSite site, Sizes sizes) {
      int width = sizes.only();
      return new Branch(
          Projection.of(weights.under("f"), width, width),
          Decoding.norm(weights, "norm", width),
          Decoding.cross(weights, "attention", site, sizes, width),
          Projection.of(weights.under("g"), width, width));
    }

    /// Lets the class token look at the other side.
    ///
    /// @param name of its steps
    /// @return the new class token, (batch, 1, width)
    NDArray exchange(String name, NDArray own, NDArray other, @Nullable NDArray attended, Run run) {
      NDArray moved = out.apply(own.get(new NDIndex(":, :1")));
      NDArray seen = run.step("X" + name, norm.apply(moved.concat(others(other), 1)));
      NDArray mask = attended == null ? null : Mask.padding(withClassToken(attended));
      NDArray told = attention.apply(seen.get(new NDIndex(":, :1")), seen, mask, run.probe());
      return home.apply(run.step("y" + name, moved.add(told)));
    }

    private static NDArray withClassToken(NDArray attended) {
      return attended.get(new NDIndex(":, :1")).onesLike().concat(others(attended), 1);
    }
  }

  static ClassTokenExchange of(Sizes sizes, Weights weights) {
    return new ClassTokenExchange(
        Branch.of(weights.under("image"), Heads.PICTURE, sizes),
        Branch.of(weights.under("text"), Heads.CAPTION, sizes));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray p = pair.picture();
    NDArray c = pair.caption();
    NDArray ofPicture = picture.exchange("P", p, c, pair.captionAttended(), run);
    NDArray ofCaption = caption.exchange("C", c, p, pair.pictureAttended(), run);
    Pair tokens = pair.with(withNew(ofPicture, p), withNew(ofCaption, c));
    return Fused.byCosine(tokens, Pooler.first(ofPicture), Pooler.first(ofCaption));
  }

  private static NDArray withNew(NDArray classToken, NDArray x) {
    return x.getShape().get(1) == 1 ? classToken : classToken.concat(others(x), 1);
  }

  /// All but the first along the second axis; the first where it is alone.
  private static NDArray others(NDArray x) {
    return x.getShape().get(1) == 1 ? x : x.get(new NDIndex(":, 1:"));
  }
}
