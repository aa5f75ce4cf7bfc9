package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.Activation;
import org.crosslens.layers.BatchNorm;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Weights;

/// ResNet as torchvision stores it: the same net under other names. Its config names torchvision's
/// builder as `architecture`, such as `resnet18`.
public final class TorchvisionResNet implements Model, SequenceEncoder, Classifier {
  /// Torchvision's names; it counts stages and convolutions from one.
  static final Names NAMES = names();

  /// He et al. 2016, table 1.
  private static final Map<String, List<Integer>> DEPTHS =
      Map.of(
          "resnet18", List.of(2, 2, 2, 2),
          "resnet34", List.of(3, 4, 6, 3),
          "resnet50", List.of(3, 4, 6, 3),
          "resnet101", List.of(3, 4, 23, 3),
          "resnet152", List.of(3, 8, 36, 3));

  private final ResNetClassifier net;

  /// Builds it; what the config leaves out is as torchvision's builder has it.
  public TorchvisionResNet(Config json, Weights weights) {
    net = new ResNetClassifier(config(json), labels(json), weights);
  }

  private static Names names() {
    Names names = ResNet.NAMES.rename("^fc\\.", "classifier.1.");
    for (int n = 1; n <= 4; n++) {
      names =
          names
              .rename("^layer" + n + "\\.", "encoder.stages." + (n - 1) + ".layers.")
              .rename("\\.conv" + n + "\\.", ".layer." + (n - 1) + ".convolution.")
              .rename("\\.bn" + n + "\\.", ".layer." + (n - 1) + ".normalization.");
    }
    return names
        .rename("^conv1\\.", "embedder.embedder.convolution.")
        .rename("^bn1\\.", "embedder.embedder.normalization.")
        .rename("\\.downsample\\.0\\.", ".shortcut.convolution.")
        .rename("\\.downsample\\.1\\.", ".shortcut.normalization.");
  }

  private static ResNetConfig config(Config json) {
    String architecture = json.word("architecture");
    List<Integer> depths = DEPTHS.getOrDefault(architecture, List.of());
    boolean small = List.of("resnet18", "resnet34").contains(architecture);
    boolean bottleneck = !json.word("block", small ? "BasicBlock" : "").equals("BasicBlock");
    List<Integer> planes = json.integers("planes", List.of(64, 128, 256, 512));
    return new ResNetConfig(
        3,
        planes.getFirst(),
        planes.stream().map(width -> bottleneck ? 4 * width : width).toList(),
        json.integers("layers", depths),
        bottleneck,
        Activation.RELU,
        new ResNetConfig.Halving(false, false),
        BatchNorm.Statistics.RUNNING);
  }

  private static List<String> labels(Config json) {
    JsonObject counted = json.json().deepCopy();
    counted.addProperty("num_labels", json.integer("num_classes", 1000));
    return Classifier.labels(new Config(json.source(), counted));
  }

  /// The builders whose nets this class reads.
  static List<String> architectures() {
    return DEPTHS.keySet().stream().sorted().toList();
  }

  @Override
  public Sequence sequence(Inputs inputs, Probe probe) {
    return net.sequence(inputs, probe);
  }

  @Override
  public int width() {
    return net.width();
  }

  @Override
  public NDArray classLogits(NDArray pixels, Probe probe) {
    return net.classLogits(pixels, probe);
  }

  @Override
  public List<String> labels() {
    return net.labels();
  }

  @Override
  public String family() {
    return net.family();
  }

  @Override
  public Map<String, NDArray> outputs(Inputs inputs) {
    Map<String, NDArray> named = new LinkedHashMap<>();
    net.outputs(inputs)
        .forEach(
            (name, x) -> {
              switch (name) {
                case "hidden_states.0" -> named.put("stem", x);
                case "pooler_output" -> named.put("avgpool", x.reshape(-1, width()));
                case "logits" -> named.put(name, x);
                default -> named.put(name.replace("hidden_states.", "layer"), x);
              }
            });
    return named;
  }
}
