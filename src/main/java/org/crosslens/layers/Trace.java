package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.crosslens.results.AttentionSite;

/// Keeps every attention pattern and hidden state of one run, for looking at a model number by
/// number.
///
/// The arrays stay with the run's manager. To keep maps of a large model, use a recorder that
/// copies the wanted sites instead.
public final class Trace implements Probe {
  private final Map<AttentionSite, NDArray> patterns = new LinkedHashMap<>();
  private final Map<String, TreeMap<Integer, NDArray>> states = new LinkedHashMap<>();

  @Override
  public NDArray attention(AttentionSite site, NDArray pattern) {
    patterns.put(site, kept(pattern));
    return pattern;
  }

  @Override
  public NDArray hidden(String part, int depth, NDArray hidden) {
    states.computeIfAbsent(part, p -> new TreeMap<>()).put(depth, kept(hidden));
    return hidden;
  }

  /// The patterns by site, each (batch, heads, queries, keys).
  public Map<AttentionSite, NDArray> patterns() {
    return patterns;
  }

  /// The hidden states of a part by depth, each (batch, positions, width).
  public Map<Integer, NDArray> states(String part) {
    return states.getOrDefault(part, new TreeMap<>());
  }

  /// Puts what a part showed under the reference's names: `PREFIXhidden_states.N`,
  /// `PREFIXattentions.N` and `PREFIXcross_attentions.N`.
  public void name(String part, String prefix, Map<String, NDArray> into) {
    states(part).forEach((depth, x) -> into.put(prefix + "hidden_states." + depth, x));
    patterns.forEach(
        (site, x) -> {
          if (site.part().equals(part)) {
            into.put(prefix + word(site) + site.layer(), x);
          }
        });
  }

  private static String word(AttentionSite site) {
    return site.kind() == AttentionSite.Kind.CROSS ? "cross_attentions." : "attentions.";
  }

  /// A copy in the manager above the layer's scope, which closes when the layer is done.
  private static NDArray kept(NDArray x) {
    NDArray copy = x.duplicate();
    copy.attach(Scope.outermost(x.getManager()));
    return copy;
  }
}
