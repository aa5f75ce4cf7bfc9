package org.crosslens.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.crosslens.results.Collection;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.crosslens.ui.desk.Axes;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Encoders;
import org.crosslens.ui.desk.Explainer;
import org.crosslens.ui.desk.Seen;
import org.crosslens.workbench.EncoderPair;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.ModelEntry;
import org.crosslens.workbench.RelevanceOptions;
import org.crosslens.workbench.Workbench;

/// The workbench as the window asks for it, with models by name.
final class WorkbenchBackend implements Backend {
  private final Workbench workbench;
  private final ModelsByName models;

  WorkbenchBackend(Workbench workbench, ModelsByName models) {
    this.workbench = workbench;
    this.models = models;
  }

  @Override
  public List<String> models() {
    return names(ModelEntry::seesPictures);
  }

  @Override
  public List<String> readers() {
    return names(ModelEntry::readsSentences);
  }

  private List<String> names(Predicate<ModelEntry> able) {
    return workbench.models().stream().filter(able).map(ModelEntry::name).toList();
  }

  @Override
  public String addModel(Path folder, Progress progress) {
    return models.add(folder, progress);
  }

  @Override
  public Collection open(List<Path> files, Progress progress) {
    return workbench.library().open(files, progress);
  }

  @Override
  public Collection demo() {
    return workbench.library().demo();
  }

  @Override
  public SimilarityMatrix compare(
      Encoders encoders, Collection collection, Axes axes, Score score, Progress progress) {
    List<Item> pictures = Item.pictures(collection.pictures());
    List<Item> captions = Item.captions(collection.captions());
    return workbench
        .comparing()
        .compare(
            pair(encoders, progress),
            axes.pictureRows() ? pictures : captions,
            axes.pictureColumns() ? pictures : captions,
            score,
            progress);
  }

  @Override
  public PairRelevance relevance(
      String model, Picture picture, String caption, int masked, Progress progress) {
    LoadedModel towers = load(model, progress);
    RelevanceOptions options = RelevanceOptions.best(towers).masking(masked);
    return workbench.comparing().relevance(towers, picture, caption, options, progress);
  }

  @Override
  public Explainer explainer() {
    return new WorkbenchExplainer(workbench, this::load);
  }

  @Override
  public Seen seen(String model, Picture picture, int side) {
    BufferedImage image = workbench.library().thumbnail(picture, side);
    PatchGrid grid = workbench.comparing().grid(load(model, Progress.NONE), picture);
    // The grid is centred, so its margins and width together give the whole picture's width.
    double scale = image.getWidth() / (2 * grid.left() + grid.width());
    return new Seen(model, picture, image, Seen.scaled(grid, scale));
  }

  @Override
  public Seen seen(String model, Picture picture, PatchGrid grid) {
    BufferedImage image = workbench.library().thumbnail(picture, Seen.SIDE);
    double scale = (double) image.getWidth() / workbench.library().picture(picture).getWidth();
    return new Seen(model, picture, image, Seen.scaled(grid, scale));
  }

  @Override
  public BufferedImage thumbnail(Picture picture, int side) {
    return workbench.library().thumbnail(picture, side);
  }

  private EncoderPair pair(Encoders encoders, Progress progress) {
    LoadedModel pictures = load(encoders.pictures(), progress);
    return new EncoderPair(
        pictures,
        encoders.apart() ? load(encoders.texts(), progress) : pictures,
        encoders.pooling());
  }

  private LoadedModel load(String model, Progress progress) {
    return models.load(model, progress);
  }
}
