package org.crosslens.workbench.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.crosslens.library.scenes.CaptionTally;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.library.scenes.SceneRecord;
import org.crosslens.models.Captioner;
import org.crosslens.probes.Descriptions;
import org.crosslens.results.Progress;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.LoadedModel;

/// How right captions are, written greedily, one a scene.
///
/// `kinds`: all kinds of the scene are named and no others. `colours`, `counts`: said of each
/// group, and rightly. `relations`: said rightly, among the scenes with two groups. `grammatical`:
/// the grammar of the scenes can read it.
record DescribedScenes(LoadedModel model, Captioner captioner, EngineThread engine)
    implements Measurement {
  @Override
  public Figures of(Path data, Progress progress) {
    List<SceneRecord> scenes = SceneList.read(data);
    List<long[]> captions =
        new Blocks(model, engine)
            .each(
                scenes,
                data,
                pixels -> Descriptions.greedy(captioner, pixels, model.open().manager()),
                "pictures described",
                progress);
    CaptionTally tally = new CaptionTally();
    for (int i = 0; i < scenes.size(); i++) {
      tally.add(model.tokenizer().decode(captions.get(i)), scenes.get(i).statement());
    }
    return new Figures(tally.shares(), scenes.size());
  }
}
