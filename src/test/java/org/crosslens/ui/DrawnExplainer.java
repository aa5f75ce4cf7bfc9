package org.crosslens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.Explanation;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Positions;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.Recording;
import org.crosslens.ui.desk.Explainer;
import org.crosslens.ui.desk.Inquiry;
import org.crosslens.ui.desk.Seen;
import org.crosslens.workbench.explain.Method;
import org.crosslens.workbench.explain.Part;
import org.crosslens.workbench.explain.Target;
import org.jspecify.annotations.Nullable;

/// Makes up attention, the same each time. `drawn-blip` reads words while looking at patches,
/// `drawn-vit` has classes, `drawn-resnet` has no attention, any other model is two towers.
record DrawnExplainer() implements Explainer {
  private static final int LAYERS = 4;
  private static final int HEADS = 6;

  @Override
  public List<Part> parts(String model, Progress progress) {
    return switch (model) {
      case "drawn-blip" -> List.of(Part.CROSS, Part.VISION, Part.TEXT);
      case "drawn-vit" -> List.of(Part.VISION);
      case "drawn-resnet" -> List.of();
      default -> List.of(Part.VISION, Part.TEXT);
    };
  }

  @Override
  public List<String> names(String model, Progress progress) {
    return model.equals("drawn-vit") ? List.of("cat", "boat") : List.of();
  }

  @Override
  public String cut(String model, String text, Progress progress) {
    return text.length() > 200 ? "The sentence is cut after 77 pieces." : "";
  }

  @Override
  public Recording recorded(
      String model, @Nullable Picture picture, String text, Part part, Progress progress) {
    if (parts(model, progress).isEmpty()) {
      throw new Problem(
          model + " has no attention to look at: it is a resnet.",
          "Choose a transformer, such as a ViT or a CLIP model.");
    }
    Positions patches = Positions.patches(1, grid());
    Positions words = words(text);
    return switch (part) {
      case CROSS -> recording(AttentionSite.cross("text", 0), words, patches, text.hashCode());
      case TEXT -> recording(AttentionSite.self("text", 0), words, words, text.hashCode());
      default ->
          recording(
              AttentionSite.self("vision", 0),
              patches,
              patches,
              String.valueOf(picture).hashCode());
    };
  }

  private static PatchGrid grid() {
    int side = DrawnBackend.GRID;
    return new PatchGrid(side, side, 0, 0, Seen.SIDE, Seen.SIDE);
  }

  /// Each word is one piece but those of more than six letters, which are two.
  private static Positions words(String text) {
    List<String> pieces = new ArrayList<>(List.of("<start>"));
    for (String word : text.split(" ", -1)) {
      int cut = word.length() > 6 ? 4 : word.length();
      pieces.add(word.substring(0, cut));
      if (cut < word.length()) {
        pieces.add(word.substring(cut));
      }
    }
    pieces.add("<end>");
    boolean[] special = new boolean[pieces.size()];
    special[0] = true;
    special[special.length - 1] = true;
    return Positions.text(pieces, special);
  }

  private static Recording recording(
      AttentionSite site, Positions queries, Positions keys, int seed) {
    List<AttentionMap> maps = new ArrayList<>();
    Random random = new Random(seed);
    for (int layer = 0; layer < LAYERS; layer++) {
      float[] values = new float[HEADS * queries.count() * keys.count()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) Math.pow(random.nextDouble(), 4) * 4 / keys.count();
      }
      AttentionSite here = new AttentionSite(site.part(), layer, site.kind());
      maps.add(new AttentionMap(here, HEADS, queries.count(), keys.count(), values));
    }
    return new Recording(maps, queries, keys, DrawnBackend.made("drawn"));
  }

  @Override
  public Explanation explain(Inquiry inquiry, Progress progress) {
    if (inquiry.target() instanceof Target.OfClass(String name)
        && !names(inquiry.model(), progress).contains(name)) {
      throw new Problem("The model knows no '" + name + "'.", "It knows cat, boat.");
    }
    recorded(inquiry.model(), inquiry.picture(), inquiry.text(), Part.VISION, progress);
    boolean signed = inquiry.method() != Method.RELEVANCE;
    float[] patches =
        DrawnBackend.blob(inquiry.method().word().hashCode() + inquiry.text().hashCode());
    for (int i = 0; i < patches.length; i++) {
      patches[i] -= signed ? 0.4f : 0;
    }
    Positions words = words(inquiry.text());
    return new Explanation(
        grid(),
        patches,
        words.words(),
        new float[words.pieces().size()],
        signed,
        "score of " + inquiry.target(),
        0.5f,
        DrawnBackend.made(inquiry.model()));
  }
}
