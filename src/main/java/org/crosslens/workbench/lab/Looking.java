package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.crosslens.fusion.Catalogue;
import org.crosslens.fusion.Fused;
import org.crosslens.fusion.Matching;
import org.crosslens.fusion.Pair;
import org.crosslens.fusion.Run;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.RgbImage;
import org.crosslens.layers.RandomWeights;
import org.crosslens.probes.Recorder;
import org.crosslens.probes.States;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.training.Parameters;
import org.crosslens.training.Snapshots;
import org.crosslens.workbench.recipes.RunFolder;

/// Runs a mechanism on one picture and one caption and keeps what there is to see.
///
/// @param encoder makes the tokens
/// @param turns runs what uses the engine
record Looking(TokenEncoder encoder, Executor turns) {
  Look at(LookRequest request, Progress progress) {
    RgbImage image = PictureFile.read(request.picture().file());
    List<Supplier<RgbImage>> pictures = List.of(() -> image);
    CachedTokens tokens =
        new CachedTokens(
            encoder.pictures(pictures, request.tokens(), progress),
            encoder.sentences(List.of(request.caption()), request.tokens(), progress));
    progress.check();
    Look[] looked = new Look[1];
    turns.execute(() -> looked[0] = run(request, image, tokens));
    return looked[0];
  }

  private Look run(LookRequest request, RgbImage image, CachedTokens tokens) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Matching model = model(request, tokens, manager);
      Pair encoded = model.encode(tokens.pair(new int[1], new int[1], manager));
      Recorder recorder = new Recorder(site -> true);
      Fused fused = model.fuse(encoded, Run.seenBy(recorder));
      boolean one = request.tokens() == Plan.TokenCount.ONE;
      return new Look(
          recorder.maps(),
          one ? List.of("picture") : patches(tokens.pictures().getFirst(), image),
          one ? List.of("caption") : encoder.pieces(request.caption()),
          one ? Optional.empty() : encoder.grid(image),
          new Look.Sides(
              encoded.pictureMean().toFloatArray(), encoded.captionMean().toFloatArray()),
          new Look.Sides(fused.picture().toFloatArray(), fused.caption().toFloatArray()),
          fused.score().getFloat(),
          request.run().isPresent());
    }
  }

  private static Matching model(LookRequest request, CachedTokens tokens, NDManager manager) {
    Parameters parameters = new Parameters(new RandomWeights(manager, 0), manager);
    Matching model =
        Matching.of(Catalogue.named(request.mechanism()), MatchTraining.sizes(tokens), parameters);
    MatchTraining.startAsTheEncodersAre(parameters);
    request.run().ifPresent(run -> restore(run, request.mechanism(), parameters, manager));
    return model;
  }

  private static void restore(
      Path run, String mechanism, Parameters parameters, NDManager manager) {
    Snapshots.State state =
        new RunFolder(run.resolve(mechanism))
            .snapshots()
            .latest(manager)
            .orElseThrow(
                () ->
                    new Problem(
                        "The run in " + run + " holds no weights of " + mechanism + ".",
                        "Train it there first, or look at it untrained."));
    try {
      parameters.set(state.weights());
    } catch (IllegalArgumentException e) {
      throw new Problem(
          "The run in " + run + " was trained on encoders of other widths.",
          "Choose the encoders that it was trained on.",
          e);
    }
  }

  private List<String> patches(States picture, RgbImage image) {
    int patches = encoder.grid(image).map(PatchGrid::patches).orElse(picture.positions());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < picture.positions() - patches; i++) {
      names.add("class");
    }
    for (int i = 0; i < patches; i++) {
      names.add("patch " + i);
    }
    return names;
  }
}
