package org.crosslens.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import com.google.gson.JsonParser;
import org.crosslens.TestEngine;
import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Probe;
import org.crosslens.layers.RandomWeights;
import org.crosslens.layers.Weights;
import org.crosslens.training.Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViltTest {
  private static final String JSON =
      """
      {"model_type": "vilt", "architectures": ["ViltForQuestionAnswering"], "num_labels": 5,
       "vocab_size": 20, "hidden_size": 12, "intermediate_size": 24, "num_hidden_layers": 2,
       "num_attention_heads": 3, "max_position_embeddings": 8, "image_size": 24, "patch_size": 8}
      """;

  private NDManager manager;

  @BeforeEach
  void open() {
    TestEngine.open();
    manager = NDManager.newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private static ViltAnswerer model(Weights weights) {
    Config config = new Config("test", JsonParser.parseString(JSON).getAsJsonObject());
    return (ViltAnswerer) Families.build(config, weights);
  }

  private NDArray question(int rows) {
    return manager.create(new long[] {1, 7, 8, 2}).reshape(1, -1).repeat(0, rows);
  }

  private NDArray random(long... shape) {
    return manager.randomNormal(0, 1, new Shape(shape), DataType.FLOAT32);
  }

  @Test
  void paddingAroundAPictureChangesNoAnswer() {
    ViltAnswerer model = model(new RandomWeights(manager, 3));
    NDArray small = random(1, 3, 16, 24);
    NDArray large = random(1, 3, 32, 40);
    NDArray padded = manager.zeros(new Shape(1, 3, 32, 40));
    NDArray shown = manager.zeros(new Shape(1, 32, 40));
    padded.set(new NDIndex(":, :, 0:16, 0:24"), small);
    shown.set(new NDIndex(":, 0:16, 0:24"), 1);
    NDArray alone =
        model.answerLogits(
            small,
            manager.ones(new Shape(1, 16, 24)),
            question(1),
            question(1).onesLike(),
            Probe.NONE);
    NDArray together =
        model.answerLogits(
            NDArrays.concat(new NDList(large, padded)),
            NDArrays.concat(new NDList(shown.onesLike(), shown)),
            question(2),
            question(2).onesLike(),
            Probe.NONE);
    assertThat(together.get(1).toFloatArray())
        .containsExactly(alone.get(0).toFloatArray(), within(1e-5f));
  }

  @Test
  void cutOutPatchesSayWhatTheirPictureSays() {
    ViltAnswerer model = model(new RandomWeights(manager, 3));
    NDArray pixels = random(2, 3, 24, 24);
    NDArray shown = manager.ones(new Shape(2, 24, 24));
    NDArray ids = question(2);
    NDArray whole = model.answerLogits(pixels, shown, ids, ids.onesLike(), Probe.NONE);
    NDArray cut =
        pixels.reshape(2, 3, 3, 8, 3, 8).transpose(0, 2, 4, 1, 3, 5).reshape(2, 9, 3 * 8 * 8);
    long[] order = {4, 0, 8, 1, 7, 2, 6, 3, 5}; // where a patch stands is said by its place alone
    NDArray mixed = cut.get(new NDIndex(":, {}", manager.create(order)));
    NDArray places = manager.create(new long[] {0, 5, 1, 9, 2, 8, 3, 7, 4, 6}).reshape(1, -1);
    SeenPatches seen = new SeenPatches(mixed, places.repeat(0, 2));
    NDArray states = model.states(seen, ids, ids.onesLike(), Probe.NONE);
    assertThat(model.logits(states).toFloatArray())
        .containsExactly(whole.toFloatArray(), within(1e-5f));
  }

  @Test
  void gradientsReachEveryWeight() {
    Parameters parameters = new Parameters(new RandomWeights(manager, 4), manager);
    ViltAnswerer model = model(parameters);
    NDArray pixels = random(1, 3, 24, 32);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray logits =
          model.answerLogits(
              pixels,
              manager.ones(new Shape(1, 24, 32)),
              question(1),
              question(1).onesLike(),
              Probe.NONE);
      collector.backward(logits.square().sum());
    }
    parameters
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (!name.endsWith("key.bias")) { // softmax does not see those
                assertThat(tensor.getGradient().abs().max().getFloat()).as(name).isPositive();
              }
            });
  }
}
