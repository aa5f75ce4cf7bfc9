package org.crosslens.models;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeMap;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.Weights;
import org.crosslens.results.Problem;

/// The families this program knows, by the `model_type` of their `config.json`, or by the
/// `architecture` of a module from another library than transformers.
public final class Families {
  private static final Map<String, Family> KNOWN =
      known(
          Map.ofEntries(
              entry("bert", new Family(Bert.NAMES, Bert::of)),
              entry("blip", new Family(Blip.NAMES, Blip::of)),
              entry("clip", new Family(Names.SAME, Clip::new)),
              entry("dual-encoder", new Family(DualEncoder.NAMES, DualEncoder::new)),
              entry("gpt2", new Family(Gpt2.NAMES, Gpt2::new)),
              entry("resnet", new Family(ResNet.NAMES, ResNet::of)),
              entry("torch.nn.MultiheadAttention", new Family(Names.SAME, TorchAttention::new)),
              entry("vision-encoder-decoder", new Family(PictureToText.NAMES, PictureToText::new)),
              entry("vilt", new Family(Vilt.NAMES, Vilt::of)),
              entry("vit", new Family(Vit.NAMES, Vit::of)),
              entry("vit_mae", new Family(VitMae.NAMES, VitMae::new))));

  private Families() {}

  private static Map<String, Family> known(Map<String, Family> byType) {
    Map<String, Family> all = new TreeMap<>(byType);
    for (String architecture : TorchvisionResNet.architectures()) {
      all.put(architecture, new Family(TorchvisionResNet.NAMES, TorchvisionResNet::new));
    }
    return all;
  }

  /// The family of a config.
  ///
  /// @throws Problem for an unknown family, saying which are known
  public static Family of(Config config) {
    String type = config.word(config.has("architecture") ? "architecture" : "model_type");
    Family family = KNOWN.get(type);
    if (family == null) {
      throw new Problem(
          config.source() + " is of model_type '" + type + "', which CrossLens does not know.",
          "Known are " + String.join(", ", KNOWN.keySet()) + ".");
    }
    return family;
  }

  /// Builds a model of the config's family.
  ///
  /// @throws Problem for an unknown family, saying which are known
  public static Model build(Config config, Weights weights) {
    return of(config).build(config, weights);
  }
}
