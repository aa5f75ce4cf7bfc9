package org.crosslens.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.crosslens.results.Score;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The scores as the command line spells them, such as `softmax-rows`.
final class ScoreWord implements ITypeConverter<Score>, Iterable<String> {
  @Override
  public Score convert(String word) {
    return Arrays.stream(Score.values())
        .filter(score -> score.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("there is no score '" + word + "'"));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Score.values()).map(Score::word).iterator();
  }
}
