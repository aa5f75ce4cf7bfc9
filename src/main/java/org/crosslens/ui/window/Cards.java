package org.crosslens.ui.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.crosslens.ui.commands.Command;
import org.crosslens.ui.commands.CommandSearch;
import org.crosslens.ui.parts.Card;

/// What lies over the whole window at times: the search over commands, help, long texts.
final class Cards {
  private final CommandSearch search;
  private final Card help = HelpCard.make();
  private final TextCard about = new TextCard("about", "About CrossLens", Texts::about);
  private final TextCard logs = new TextCard("logs", "Logs", Texts::logs);

  /// @param commands all that can be found
  Cards(List<Command> commands) {
    search = new CommandSearch(commands);
  }

  void search() {
    search.open();
  }

  void help() {
    help.open();
  }

  void about() {
    about.open();
  }

  void logs() {
    logs.open();
  }

  List<Card> all() {
    return List.of(search.card(), help, about.card(), logs.card());
  }

  /// Whether none is open.
  boolean areClosed() {
    return Stream.of(search.card(), help, about.card(), logs.card()).noneMatch(Node::isVisible);
  }
}
