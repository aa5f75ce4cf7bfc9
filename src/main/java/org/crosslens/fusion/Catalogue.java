package org.crosslens.fusion;

import java.util.List;
import java.util.stream.Collectors;
import org.crosslens.results.Problem;

/// Every mechanism of this package, by name.
public final class Catalogue {
  private static final List<Entry> ALL =
      List.of(
          IndependentAttention.ENTRY,
          SharedAttention.ENTRY,
          NormedShared.ENTRY,
          ResidualShared.ENTRY,
          ProjectedShared.ENTRY,
          MixedShared.ENTRY,
          SharedQueryKeyValue.ENTRY,
          SharedMultiHead.ENTRY,
          SharedMultiHead.WITH_RESIDUAL,
          IndependentMultiHead.ENTRY,
          PreNormAttention.ENTRY,
          ModalityProjections.ENTRY,
          CrossGate.ENTRY,
          ContextLayers.ENTRY,
          MultiQuery.ENTRY,
          ThreeLevels.HIERARCHICAL,
          ContrastiveAttention.ENTRY,
          ThreeLevels.MULTI_QUERY,
          DualEncoder.ENTRY,
          CrossModalAttention.ENTRY,
          CrossModalAttention.ACROSS_BATCH,
          HierarchicalCrossModal.ENTRY,
          EnhancedEmbedding.ENTRY,
          JointRepresentation.ENTRY,
          CoordinatedRepresentation.ENTRY,
          EarlyFusion.ENTRY,
          LateFusion.ENTRY,
          GatedFusion.ENTRY,
          BilinearPooling.ENTRY,
          Perceiver.ENTRY,
          PerceiverIo.ENTRY,
          HierarchicalPerceiver.ENTRY,
          ConcatenatedSources.ENTRY,
          ConcatenatedSources.PROJECTED,
          SeparateSources.PICTURE_FIRST,
          SeparateSources.CAPTION_FIRST,
          ParallelSources.ENTRY,
          GatedSources.ENTRY,
          PrefixedSources.ENTRY,
          SeparateSources.PICTURE_ONLY,
          SeparateSources.CAPTION_ONLY,
          CausalFusion.ENTRY,
          CausalFusion.VISUAL_CONTEXT,
          JointCausalMask.ENTRY,
          EncoderDecoder.ENTRY,
          BertDecoder.ENTRY,
          UnetCrossAttention.ENTRY,
          SelfDoc.ENTRY,
          FeatureModulation.ENTRY,
          PersistentMemory.ENTRY,
          ClassTokenExchange.ENTRY,
          ChunkedCrossAttention.ENTRY);

  private Catalogue() {}

  /// All of them, group by group.
  public static List<Entry> all() {
    return ALL;
  }

  /// The one of a name.
  ///
  /// @throws Problem when there is none
  public static Entry named(String name) {
    return ALL.stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static Problem unknown(String name) {
    String names = ALL.stream().map(Entry::name).collect(Collectors.joining(", "));
    return new Problem("No mechanism is called '" + name + "'.", "Choose among " + names + ".");
  }
}
