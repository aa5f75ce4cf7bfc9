package org.crosslens.workbench.explain;

import java.util.List;
import java.util.Optional;
import org.crosslens.analysis.BimodalRelevance;
import org.crosslens.analysis.Matrix;
import org.crosslens.analysis.Relevance;
import org.crosslens.probes.Gradients;
import org.crosslens.probes.PatternGradient;
import org.crosslens.results.AttentionSite.Kind;

/// What counts for an output by attention and its gradient (Chefer et al. 2021, Generic
/// Attention-model Explainability, section 3).
///
/// @param subject what the model was shown
/// @param gradients of the output
/// @param request how many layers take part
record Weighed(Subject subject, Gradients gradients, Request request) {

  /// Relevance for what a part looks at, (keys); of the vision tower in a model whose text looks at
  /// the picture, what the text makes of it.
  float[] of(Stream stream) {
    Optional<Stream> cross = subject.find(Part.CROSS);
    if (cross.isEmpty()) {
      List<Matrix> layers = weighted(stream);
      int last = Defaults.lastLayers(request, layers.size());
      return Attended.mean(Relevance.of(layers, last), stream.rows());
    }
    BimodalRelevance both = both(cross.get());
    boolean picture = stream.part() == Part.VISION || stream.part() == Part.CROSS;
    return Attended.mean(picture ? both.firstBySecond() : both.first(), cross.get().rows());
  }

  /// The picture is finished first, then text and cross-attention alternate.
  private BimodalRelevance both(Stream cross) {
    Stream vision = subject.stream(Part.VISION);
    BimodalRelevance both = BimodalRelevance.start(cross.queries().count(), cross.keys().count());
    for (Matrix layer : last(weighted(vision))) {
      both = both.selfSecond(layer);
    }
    List<Matrix> self = last(weighted(cross.site(), Kind.SELF));
    List<Matrix> looks = last(weighted(cross.site(), Kind.CROSS));
    for (int i = 0; i < self.size(); i++) {
      both = both.selfFirst(self.get(i)).crossFirst(looks.get(i));
    }
    return both;
  }

  private List<Matrix> last(List<Matrix> layers) {
    int last = Defaults.lastLayers(request, layers.size());
    return layers.subList(layers.size() - last, layers.size());
  }

  private List<Matrix> weighted(Stream stream) {
    return weighted(stream.site(), stream.kind());
  }

  private List<Matrix> weighted(String site, Kind kind) {
    return gradients.at(site, kind).stream().map(Weighed::weighted).toList();
  }

  private static Matrix weighted(PatternGradient layer) {
    return Relevance.weighted(layer.pattern(), layer.gradient().values());
  }
}
