package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Weights;

/// A cross-attention for each source, one after the other, in either order; or for one source only,
/// to compare with (000, section 2).
///
/// @param inOrder which source is looked at first
record SeparateSources(List<SourceAttention> inOrder) implements Decoding.Way {
  /// Takes its own copy.
  SeparateSources {
    inOrder = List.copyOf(inOrder);
  }

  static final Entry PICTURE_FIRST = entry("decoder_picture_first", "Picture, then caption", "PC");
  static final Entry CAPTION_FIRST = entry("decoder_caption_first", "Caption, then picture", "CP");
  static final Entry PICTURE_ONLY = entry("decoder_picture_only", "The picture alone", "P");
  static final Entry CAPTION_ONLY = entry("decoder_caption_only", "The caption alone", "C");

  private static Entry entry(String name, String title, String order) {
    StringBuilder formula = new StringBuilder();
    StringBuilder parameters = new StringBuilder(Decoding.PARAMETERS);
    StringBuilder steps = new StringBuilder(Decoding.BEGIN);
    for (int i = 0; i < order.length(); i++) {
      String source = order.substring(i, i + 1);
      String from = i == 0 ? "y" : "z" + i;
      String to = i == order.length() - 1 ? "z" : "z" + (i + 1);
      formula.append("%s = %s + MultiHead(LN(%s), %s)\n".formatted(to, from, from, source));
      steps.append(SourceAttention.steps(source, from));
      steps.append("%s <- %s, m%s | sum | 1 × width\n".formatted(to, from, source));
      parameters.append(source.equals("P") ? " + 2 picture width" : " + 2 caption width");
      parameters.append(" + 2 width² + 6 width");
    }
    return new Entry(
        new Entry.Card(
            name,
            Group.DECODER,
            title,
            formula.toString(),
            "000, section 2",
            List.of(
                Decoding.FRAME,
                order.length() == 1
                    ? "A baseline: the other source is not read."
                    : "Each source has its own norm, attention and residual connection."),
            new Count(parameters.toString()),
            Step.table(steps + Decoding.END)),
        Decoding.around((sizes, weights) -> of(order, sizes, weights)));
  }

  private static SeparateSources of(String order, Sizes sizes, Weights weights) {
    return new SeparateSources(
        order.chars().mapToObj(source -> of((char) source, sizes, weights)).toList());
  }

  private static SourceAttention of(char source, Sizes sizes, Weights weights) {
    return source == 'P'
        ? SourceAttention.picture(sizes, weights)
        : SourceAttention.caption(sizes, weights);
  }

  @Override
  public NDArray apply(NDArray x, Pair sources, Run run) {
    NDArray told = x;
    for (int i = 0; i < inOrder.size(); i++) {
      told = run.step("z" + (i + 1), told.add(inOrder.get(i).apply(told, sources, run)));
    }
    return told;
  }
}
