package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.crosslens.fusion.Catalogue;
import org.crosslens.fusion.Fused;
import org.crosslens.fusion.Matching;
import org.crosslens.fusion.Pair;
import org.crosslens.fusion.Run;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.RgbImage;
import org.crosslens.layers.RandomWeights;
import org.crosslens.probes.Recorder;
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
    boolean tuned = request.run().map(run -> isTuned(run, request)).orElse(false);
    Function<Parameters, TokenSource> tokens =
        tuned ? tuned(request, image, progress) : frozen(request, image, progress);
    progress.check();
    Look[] looked = new Look[1];
    turns.execute(() -> looked[0] = run(request, image, tokens));
    return looked[0];
  }

  /// Whether a run's encoders learned along; those that it was trained on must be asked for.
  private static boolean isTuned(Path run, LookRequest request) {
    Plan plan = new LabFolder(run).table().plan();
    if (!plan.encoders().equals(request.encoders())) {
      throw new Problem(
          "The run in %s was trained on %s.".formatted(run, plan.encoders()),
          "Choose those encoders, or another run.");
    }
    return plan.fineTuned();
  }

  private Function<Parameters, TokenSource> frozen(
      LookRequest request, RgbImage image, Progress progress) {
    CachedTokens tokens =
        new CachedTokens(
            encoder.pictures(List.of(() -> image), request.tokens(), progress),
            encoder.sentences(List.of(request.caption()), request.tokens(), progress));
    return parameters -> tokens;
  }

  private Function<Parameters, TokenSource> tuned(
      LookRequest request, RgbImage image, Progress progress) {
    TunedTokens.Material material =
        TunedTokens.Material.of(
            encoder.origin(), List.of(() -> image), List.of(request.caption()), progress);
    return parameters ->
        new TunedTokens(material, request.tokens(), parameters.under(TunedTokens.WEIGHTS));
  }

  private Look run(LookRequest request, RgbImage image, Function<Parameters, TokenSource> tokens) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Parameters parameters = new Parameters(new RandomWeights(manager, 0), manager);
      TokenSource source = tokens.apply(parameters);
      Matching model = model(request, source, parameters, manager);
      Pair encoded = model.encode(source.pair(new int[1], new int[1], manager));
      Recorder recorder = new Recorder(site -> true);
      Fused fused = model.fuse(encoded, Run.seenBy(recorder));
      boolean one = request.tokens() == Plan.TokenCount.ONE;
      int positions = (int) encoded.picture().getShape().get(1);
      return new Look(
          recorder.maps(),
          one ? List.of("picture") : patches(positions, image),
          one ? List.of("caption") : encoder.pieces(request.caption()),
          one ? Optional.empty() : encoder.grid(image),
          new Look.Sides(
              encoded.pictureMean().toFloatArray(), encoded.captionMean().toFloatArray()),
          new Look.Sides(fused.picture().toFloatArray(), fused.caption().toFloatArray()),
          fused.score().getFloat(),
          request.run().isPresent());
    }
  }

  private static Matching model(
      LookRequest request, TokenSource source, Parameters parameters, NDManager manager) {
    Matching model =
        Matching.of(Catalogue.named(request.mechanism()), MatchTraining.sizes(source), parameters);
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

  private List<String> patches(int positions, RgbImage image) {
    int patches = encoder.grid(image).map(PatchGrid::patches).orElse(positions);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < positions - patches; i++) {
      names.add("class");
    }
    for (int i = 0; i < patches; i++) {
      names.add("patch " + i);
    }
    return names;
  }
}
