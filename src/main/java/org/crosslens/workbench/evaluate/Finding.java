package org.crosslens.workbench.evaluate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.results.Progress;
import org.crosslens.results.Retrieval;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;

/// How well pictures and captions find each other, and how often a kind is recognised by its name.
record Finding(LoadedModel model, Workbench workbench) implements Measurement {
  @Override
  public Figures of(Path data, Progress progress) {
    Retrieval found = workbench.evaluate(model, workbench.open(List.of(data), progress), progress);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("image_to_text_r1", found.imageToText().r1());
    values.put("text_to_image_r1", found.textToImage().r1());
    workbench
        .recognition(model, data, progress)
        .ifPresent(share -> values.put("zero_shot_accuracy", share));
    return new Figures(values, found.n());
  }
}
