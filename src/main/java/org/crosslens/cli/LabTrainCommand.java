package org.crosslens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.lab.Plan;
import org.crosslens.workbench.lab.Table;
import org.crosslens.workbench.lab.TableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/// `crosslens lab train`.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Trains mechanisms one by one and compares them.",
      "Trained encoders are frozen and run once, unless they are fine-tuned."
    })
final class LabTrainCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Option(
      names = "--mechanisms",
      required = true,
      showDefaultValue = Visibility.NEVER,
      split = ",",
      paramLabel = "NAME",
      description = "Names from `crosslens lab list`, joined by commas.")
  private List<String> mechanisms = List.of();

  @Option(
      names = "--task",
      defaultValue = "match",
      description = "match, or caption: a scene's full sentence from its picture and a hint.")
  private Plan.Task task = Plan.Task.MATCH;

  @Option(
      names = "--data",
      required = true,
      showDefaultValue = Visibility.NEVER,
      paramLabel = "DIR|scenes:SEED:COUNT",
      description = "Pictures with captions.txt, or scenes to be drawn.")
  private String data = "";

  @Option(
      names = "--encoders",
      defaultValue = "bert-scenes+vit-scenes",
      description = "scratch, a model, or one for text and one for pictures joined by +.")
  private String encoders = "";

  @Option(
      names = "--fine-tune",
      description = {
        "The encoders learn along, at a tenth of the rate.",
        "Much slower: each step runs both towers forth and back."
      })
  private boolean fineTuned;

  @Option(
      names = "--captions",
      defaultValue = "first",
      description = {
        "Which of a picture's captions to learn from: first, or any,",
        "another one each time, as the seed reads Flickr8k."
      })
  private Plan.CaptionChoice captions = Plan.CaptionChoice.FIRST;

  @Option(
      names = "--tokens",
      defaultValue = "one",
      description = "What a mechanism is given of each modality: one or sequence.")
  private Plan.TokenCount tokens = Plan.TokenCount.ONE;

  @Option(names = "--loss", defaultValue = "infonce", description = "${COMPLETION-CANDIDATES}")
  private Plan.LossKind loss = Plan.LossKind.INFONCE;

  @Option(
      names = "--score",
      defaultValue = "batch",
      description = "What the loss reads: batch or pair.")
  private Plan.ScoreKind score = Plan.ScoreKind.BATCH;

  @Option(names = "--epochs", defaultValue = "5", description = "Times each picture is seen.")
  private int epochs;

  @Option(names = "--batch", defaultValue = "32", description = "Pairs a step.")
  private int batch;

  @Option(names = "--rate", defaultValue = "0.001", description = "The highest learning rate.")
  private double rate;

  @Option(names = "--seed", defaultValue = "0", description = "Of weights, order and dropout.")
  private long seed;

  @Option(names = "--resume", description = "Go on from what DIR holds.")
  private boolean resume;

  @Option(
      names = "--out",
      required = true,
      showDefaultValue = Visibility.NEVER,
      paramLabel = "DIR",
      description = "Gets checkpoints, logs and the table.")
  private Path out = Path.of("");

  LabTrainCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Plan plan =
        new Plan(
            task,
            mechanisms,
            data,
            encoders,
            fineTuned,
            captions,
            tokens,
            loss,
            score,
            epochs,
            batch,
            rate,
            seed);
    Table table = workbench.lab().train(plan, out, resume, point -> {}, terminal.progress());
    terminal.say(TableText.markdown(table));
    return 0;
  }
}
