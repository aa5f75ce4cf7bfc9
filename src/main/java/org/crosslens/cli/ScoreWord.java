package org.crosslens.cli;

import org.crosslens.results.Score;

/// The scores as the command line spells them.
final class ScoreWord extends Words<Score> {
  ScoreWord() {
    super(Score.values(), Score::word);
  }
}
