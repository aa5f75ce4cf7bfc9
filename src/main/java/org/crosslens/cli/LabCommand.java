package org.crosslens.cli;

import java.util.List;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.lab.MechanismCard;
import org.crosslens.workbench.lab.Toy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `crosslens lab`.
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    description = "Reads, trains and compares ways to join two modalities.")
final class LabCommand {
  private final Workbench workbench;
  private final Terminal terminal;

  LabCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the mechanisms with what they learn and cost, a vector a modality.")
  int list() {
    List<MechanismCard> cards = workbench.lab().list(MechanismCard.At.VECTORS);
    String group = "";
    for (MechanismCard card : cards) {
      if (!card.group().equals(group)) {
        terminal.say((group.isEmpty() ? "" : "\n") + card.group());
        group = card.group();
      }
      terminal.say(
          "  %-26s %,10d parameters %,12d multiply-adds  %s"
              .formatted(card.name(), card.parameters(), card.cost(), card.title()));
    }
    return 0;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Tells a mechanism's equations, source, choices, size and steps, with numbers.")
  int show(@Parameters(paramLabel = "NAME", description = "Such as v0.") String name) {
    MechanismCard card = workbench.lab().card(name, MechanismCard.At.VECTORS);
    terminal.say(card.name() + ": " + card.title());
    card.formula().lines().forEach(line -> terminal.say("    " + line));
    terminal.say("Source: " + card.source());
    card.choices().forEach(choice -> terminal.say("- " + choice));
    terminal.say(
        "Learns %s: %,d numbers at a width of %d."
            .formatted(
                card.parameterFormula(), card.parameters(), MechanismCard.At.VECTORS.width()));
    terminal.say("Multiply-adds for one pair of vectors: %,d.".formatted(card.cost()));
    terminal.say("\nOn two patches and three pieces of width 4, random weights of seed 0:");
    Toy toy = workbench.lab().toy(name);
    say(toy.picture());
    say(toy.caption());
    toy.steps().forEach(this::say);
    return 0;
  }

  private void say(Toy.Shown step) {
    MechanismCard.Box box = step.box();
    terminal.say(
        "%-10s <- %s: %s  (%s)"
            .formatted(
                box.result(),
                String.join(", ", box.inputs()),
                box.operation(),
                String.join(" × ", box.shape().stream().map(String::valueOf).toList())));
    step.numbers().forEach(this::say);
  }

  private void say(Toy.Numbers numbers) {
    terminal.say("    " + numbers.name());
    for (int row = 0; row < numbers.rows(); row++) {
      StringBuilder line = new StringBuilder("      ");
      for (int column = 0; column < numbers.columns(); column++) {
        line.append("%8s".formatted(numbers.shown(row, column)));
      }
      terminal.say(line.toString());
    }
  }
}
