package org.crosslens.workbench.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosslens.analysis.Vectors;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.PromptWords;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.LoadedModel;

/// Asks what each word of a prompt adds, by leaving one out at a time.
final class Prompting {
  private static final Pattern WORD = Pattern.compile("\\S+");

  private Prompting() {}

  static PromptWords of(LoadedModel model, Picture picture, String prompt, Progress progress) {
    List<Item> items = new ArrayList<>();
    items.add(new Item.OfPicture(picture));
    items.add(new Item.OfText(prompt));
    List<int[]> spans = new ArrayList<>();
    Matcher matcher = WORD.matcher(prompt);
    while (matcher.find()) {
      spans.add(new int[] {matcher.start(), matcher.end()});
      items.add(new Item.OfText(without(prompt, matcher.start(), matcher.end())));
    }
    List<float[]> features = model.features(items, progress);
    double whole = Vectors.cosine(features.get(0), features.get(1));
    List<PromptWords.Word> words = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      int[] span = spans.get(i);
      double left = Vectors.cosine(features.get(0), features.get(i + 2));
      words.add(
          new PromptWords.Word(prompt.substring(span[0], span[1]), span[0], span[1], whole - left));
    }
    return new PromptWords(prompt, whole, words);
  }

  private static String without(String prompt, int start, int end) {
    return (prompt.substring(0, start).strip() + " " + prompt.substring(end).strip()).strip();
  }
}
