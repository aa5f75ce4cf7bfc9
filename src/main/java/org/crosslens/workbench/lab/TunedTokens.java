package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.crosslens.fusion.Pair;
import org.crosslens.inputs.RgbImage;
import org.crosslens.inputs.TextBatch;
import org.crosslens.layers.Weights;
import org.crosslens.models.Model;
import org.crosslens.models.OpenModel;
import org.crosslens.models.SequenceEncoder.Sequence;
import org.crosslens.probes.Towers;
import org.crosslens.results.Progress;

/// Copies of trained encoders that go on learning along with the mechanism: nothing is cached, and
/// gradients pass through the towers.
final class TunedTokens implements TokenSource {
  /// Under what names a training keeps the encoders' weights.
  static final String WEIGHTS = "encoders";

  private final Material material;
  private final Plan.TokenCount tokens;
  private final Model sees;
  private final Model reads;
  private final int pictureWidth;
  private final int captionWidth;

  /// What is read once for all mechanisms.
  ///
  /// @param origin the encoders as they are on the disk
  /// @param pictures as their model sees them, before bytes become levels
  /// @param captions by number
  record Material(TokenEncoder.Origin origin, List<RgbImage> pictures, List<String> captions) {
    static Material of(
        TokenEncoder.Origin origin,
        List<Supplier<RgbImage>> pictures,
        List<String> captions,
        Progress progress) {
      List<RgbImage> seen = new ArrayList<>();
      for (Supplier<RgbImage> picture : pictures) {
        progress.check();
        seen.add(origin.processor().seen(picture.get()));
        progress.step(seen.size(), pictures.size(), "pictures read");
      }
      return new Material(origin, seen, captions);
    }
  }

  /// @param weights get room for the encoders' own; names of one encoder do not meet the other's
  TunedTokens(Material material, Plan.TokenCount tokens, Weights weights) {
    this.material = material;
    this.tokens = tokens;
    TokenEncoder.Origin origin = material.origin;
    sees = OpenModel.copy(origin.pictures(), weights.under("pictures"));
    reads =
        origin.texts().equals(origin.pictures())
            ? sees
            : OpenModel.copy(origin.texts(), weights.under("texts"));
    try (NDManager run = weights.manager().newSubManager()) {
      pictureWidth = (int) pictures(new int[1], run).states().getShape().get(2);
      captionWidth = (int) captions(new int[1], run).states().getShape().get(2);
    }
  }

  @Override
  public Pair pair(int[] ofPictures, int[] ofCaptions, NDManager run) {
    Sequence seen = pictures(ofPictures, run);
    Sequence read = captions(ofCaptions, run);
    boolean one = tokens == Plan.TokenCount.ONE;
    return new Pair(
        seen.states(),
        read.states(),
        null,
        one ? null : read.attended().toType(DataType.FLOAT32, false));
  }

  private Sequence pictures(int[] which, NDManager run) {
    List<RgbImage> seen = Arrays.stream(which).mapToObj(material.pictures::get).toList();
    NDArray pixels = material.origin.processor().levels(seen).pixelValues(run);
    return tokens == Plan.TokenCount.ONE
        ? Towers.vector(sees, pixels, material.origin.pooling())
        : Towers.sequence(sees, pixels);
  }

  private Sequence captions(int[] which, NDManager run) {
    TextBatch read =
        material
            .origin
            .tokenizer()
            .batch(Arrays.stream(which).mapToObj(material.captions::get).toList());
    NDArray ids = read.inputIds(run);
    NDArray attended = read.attentionMask(run);
    return tokens == Plan.TokenCount.ONE
        ? Towers.vector(reads, ids, attended, material.origin.pooling())
        : Towers.sequence(reads, ids, attended);
  }

  @Override
  public int pictureWidth() {
    return pictureWidth;
  }

  @Override
  public int captionWidth() {
    return captionWidth;
  }
}
