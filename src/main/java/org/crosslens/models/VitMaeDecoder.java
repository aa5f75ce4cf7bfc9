package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Stack;
import org.crosslens.layers.Token;
import org.crosslens.layers.Weights;

/// The small half of a masked autoencoder, which paints every patch (He et al. 2022, section 3).
final class VitMaeDecoder {
  private static final String DECODER = "decoder";

  private final Projection narrow; // from the encoder's width to the decoder's
  private final Token hiddenToken;
  private final NDArray places; // (1, 1 + patches, width)
  private final Stack stack;
  private final Norm norm;
  private final Projection paint;

  /// @param painted numbers of a patch
  VitMaeDecoder(VitMaeConfig config, long painted, Weights weights) {
    VitConfig.Tower tower = config.decoder();
    int width = tower.width();
    int read = config.encoder().tower().width();
    narrow = Projection.of(weights.under("decoder_embed"), read, width);
    hiddenToken = Token.of(weights, "mask_token", width);
    places = weights.get("decoder_pos_embed", Initial.NORMAL, 1, 1 + config.patches(), width);
    stack = VitLayer.stack(DECODER, tower, weights.under("decoder_layers"));
    norm = Norm.of(weights.under("decoder_norm"), width, tower.epsilon());
    paint = Projection.of(weights.under("decoder_pred"), width, painted);
  }

  /// Every patch in its place, (batch, patches, patch pixels).
  ///
  /// @param encoded from the encoder, (batch, 1 + kept, encoder's width)
  NDArray painted(NDArray encoded, PatchOrder order, Probe probe) {
    NDArray seen = narrow.apply(encoded);
    NDArray ordered = after(seen).concat(hiddenToken.repeated(seen, order.hiddenCount()), 1);
    NDArray first = seen.get(new NDIndex(":, :1"));
    NDArray placed = first.concat(order.inPlace(ordered), 1).add(places);
    return after(paint.apply(norm.apply(stack.apply(placed, null, probe))));
  }

  /// What follows the class token.
  private static NDArray after(NDArray tokens) {
    return tokens.get(new NDIndex(":, 1:"));
  }
}
