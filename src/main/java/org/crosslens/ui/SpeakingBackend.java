package org.crosslens.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.Answers;
import org.crosslens.results.speech.CaptionScores;
import org.crosslens.results.speech.Classes;
import org.crosslens.results.speech.Confusion;
import org.crosslens.results.speech.Filled;
import org.crosslens.results.speech.PairMatch;
import org.crosslens.results.speech.PromptWords;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.ui.caption.CaptionBackend;
import org.crosslens.ui.classes.ClassBackend;
import org.crosslens.ui.masks.MaskBackend;
import org.crosslens.ui.question.QuestionBackend;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.speech.CaptionOptions;
import org.crosslens.workbench.speech.ClassOptions;
import org.crosslens.workbench.speech.Painted;
import org.crosslens.workbench.speech.Skill;
import org.crosslens.workbench.speech.Speaking;
import org.crosslens.workbench.speech.WordListener;

/// What models say, as the window asks for it.
final class SpeakingBackend implements CaptionBackend, QuestionBackend, ClassBackend, MaskBackend {
  private final Speaking speaking;
  private final ModelsByName models;

  SpeakingBackend(Workbench workbench, ModelsByName models) {
    this.speaking = workbench.speaking();
    this.models = models;
  }

  @Override
  public List<String> captioners() {
    return models.able(Skill.CAPTION);
  }

  @Override
  public SpokenCaption caption(
      String model,
      Picture picture,
      CaptionOptions options,
      WordListener listener,
      Progress progress) {
    return speaking.caption(models.load(model, progress), picture, options, listener, progress);
  }

  @Override
  public CaptionScores judge(
      String model, Collection open, Picture picture, String caption, Progress progress) {
    Map<String, List<String>> others = new LinkedHashMap<>();
    for (Caption each : open.captions()) {
      others.computeIfAbsent(each.picture(), name -> new ArrayList<>()).add(each.text());
    }
    others.remove("");
    List<String> own = others.remove(picture.name());
    List<String> references = own == null ? List.of() : own;
    List<List<String>> rest = List.copyOf(others.values());
    return models.able(Skill.COMPARE).contains(model)
        ? speaking.judge(caption, references, rest, models.load(model, progress), picture, progress)
        : speaking.judge(caption, references, rest);
  }

  @Override
  public List<String> answerers() {
    return models.able(Skill.ANSWER);
  }

  @Override
  public Answers answer(String model, Picture picture, String question, Progress progress) {
    return speaking.answer(models.load(model, progress), picture, question, progress);
  }

  @Override
  public List<String> classifiers() {
    return models.able(Skill.COMPARE, Skill.CLASSIFY);
  }

  @Override
  public boolean ownLabels(String model) {
    return models.able(Skill.CLASSIFY).contains(model);
  }

  @Override
  public Classes classify(
      String model, List<Picture> pictures, ClassOptions options, Progress progress) {
    return speaking.classify(models.load(model, progress), pictures, options, progress);
  }

  @Override
  public List<String> folders(List<Picture> pictures) {
    return speaking.folders(pictures);
  }

  @Override
  public Confusion confusion(Classes classes, List<String> truths) {
    return speaking.confusion(classes, truths);
  }

  @Override
  public PromptWords leaveOneOut(String model, Picture picture, String prompt, Progress progress) {
    return speaking.leaveOneOut(models.load(model, progress), picture, prompt, progress);
  }

  @Override
  public List<String> matchers() {
    return models.able(Skill.MATCH, Skill.COMPARE);
  }

  @Override
  public PairMatch match(String model, Picture picture, String text, Progress progress) {
    return speaking.match(models.load(model, progress), picture, text, progress);
  }

  @Override
  public List<String> fillers() {
    return models.able(Skill.FILL);
  }

  @Override
  public List<Filled> fill(String model, String text, Progress progress) {
    return speaking.fill(models.load(model, progress), text, progress);
  }

  @Override
  public List<String> painters() {
    return models.able(Skill.RECONSTRUCT);
  }

  @Override
  public Painted reconstruct(
      String model, Picture picture, double share, long seed, Progress progress) {
    return speaking.reconstruct(models.load(model, progress), picture, share, seed, progress);
  }
}
