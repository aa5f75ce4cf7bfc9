package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Weights;

/// ViT-MAE: an encoder that sees a quarter of the patches and a small decoder that paints the rest
/// (He et al. 2022, Masked Autoencoders Are Scalable Vision Learners).
public final class VitMae implements Model, Reconstructor {
  /// Published files carry the prefix of the encoder.
  static final Names NAMES =
      Names.SAME
          .rename("^vit\\.", "")
          .rename("^decoder\\.decoder_encoder\\.layer", "decoder.decoder_layers"); // transformers 5

  private final VitMaeConfig config;
  private final Patches raw;
  private final VitMaeEncoder encoder;
  private final VitMaeDecoder decoder;

  /// Builds both halves.
  public VitMae(Config json, Weights weights) {
    config = VitMaeConfig.of(json);
    raw = new Patches(config.encoder().patchSize(), config.encoder().channels());
    encoder = new VitMaeEncoder(config, weights);
    long painted = raw.size() * raw.size() * raw.channels();
    decoder = new VitMaeDecoder(config, painted, weights.under("decoder"));
  }

  @Override
  public Reconstruction reconstruct(NDArray pixels, NDArray noise, int kept, Probe probe) {
    PatchOrder order = PatchOrder.of(noise, kept);
    NDArray painted = decoder.painted(encoder.states(pixels, order, probe), order, probe);
    NDArray cut = raw.cut(pixels);
    NDArray shown = config.normed() ? coloured(painted, cut) : painted;
    return new Reconstruction(
        raw.joined(shown, config.encoder().side()),
        order.hidden(),
        loss(painted, cut, order.hidden()));
  }

  /// The inverse of [#normed]: painted patches with the mean and the deviation of the true ones.
  private static NDArray coloured(NDArray painted, NDArray cut) {
    NDArray mean = cut.mean(new int[] {-1}, true);
    return painted.mul(deviation(cut.sub(mean))).add(mean);
  }

  /// Mean squared error over the hidden patches (He et al. 2022, section 3).
  private NDArray loss(NDArray painted, NDArray cut, NDArray hidden) {
    NDArray wanted = config.normed() ? normed(cut) : cut;
    NDArray error = painted.sub(wanted).square().mean(new int[] {-1}); // (batch, patches)
    return error.mul(hidden).sum().div(hidden.sum());
  }

  /// Each patch with mean 0 and variance 1, the variance divided by one less than the count.
  private static NDArray normed(NDArray cut) {
    NDArray centred = cut.sub(cut.mean(new int[] {-1}, true));
    return centred.div(deviation(centred));
  }

  private static NDArray deviation(NDArray centred) {
    double others = centred.getShape().get(2) - 1.0;
    NDArray variance = centred.square().sum(new int[] {-1}, true).div(others);
    return variance.add(1e-6).sqrt();
  }

  @Override
  public int kept() {
    return config.kept();
  }

  @Override
  public int patches() {
    return config.patches();
  }

  @Override
  public String family() {
    return "vit_mae";
  }

  /// Inputs are `pixel_values` and `noise` (batch, patches); without noise it is drawn, always the
  /// same.
  @Override
  public Map<String, NDArray> outputs(Inputs inputs) {
    NDArray pixels = inputs.get("pixel_values");
    PatchOrder order = PatchOrder.of(inputs.get("noise", () -> noise(pixels)), config.kept());
    Trace trace = new Trace();
    NDArray encoded = encoder.states(pixels, order, trace);
    NDArray painted = decoder.painted(encoded, order, Probe.NONE);
    NDArray cut = raw.cut(pixels);
    Map<String, NDArray> named = new LinkedHashMap<>();
    trace.name(ImageEncoder.VISION, "", named);
    named.put("encoder_last_hidden_state", encoded);
    named.put("ids_restore", order.rank());
    named.put("mask", order.hidden());
    named.put("logits", painted);
    named.put("patchified_target", cut);
    named.put("reconstruction", raw.joined(painted, config.encoder().side()));
    named.put("loss", loss(painted, cut, order.hidden()));
    return named;
  }

  private NDArray noise(NDArray pixels) {
    int batch = (int) pixels.getShape().get(0);
    return PatchOrder.noise(batch, config.patches(), pixels.getManager());
  }
}
