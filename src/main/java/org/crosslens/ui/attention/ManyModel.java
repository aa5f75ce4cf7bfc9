package org.crosslens.ui.attention;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Chosen;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;

/// The relevance of many selected pairs at once, up to sixteen.
final class ManyModel {
  private static final int MOST = 16;
  private static final int SIDE = 240;

  private final Desk desk;
  private final ReadOnlyBooleanProperty inSight;
  private final Latest<List<Small>> relating;

  /// A pair's relevance with its picture, small.
  ///
  /// @param pair which pair of the collection
  /// @param asked the relevance
  /// @param seen the picture
  record Small(Pair pair, Asked asked, Seen seen) {}

  /// @param inSight whether somebody can see the answers; nothing is asked for before
  ManyModel(Desk desk, Jobs jobs, ReadOnlyBooleanProperty inSight) {
    this.desk = desk;
    this.inSight = inSight;
    relating = jobs.latest();
    desk.selection().chosen().addListener((o, old, now) -> relate());
    desk.model().addListener((o, old, now) -> relate());
    desk.reader().addListener((o, old, now) -> relate());
    desk.collection().addListener((o, old, now) -> relate());
    inSight.addListener((o, old, now) -> relate());
  }

  Latest<List<Small>> relating() {
    return relating;
  }

  /// How many pairs are selected; 1 or fewer make no multiples.
  static int pairs(Chosen chosen) {
    return chosen.pictures().size() * chosen.captions().size();
  }

  private void relate() {
    List<Pair> pairs = first();
    String model = desk.model().get();
    boolean wanted = inSight.get() && !model.isEmpty() && !desk.encoders().apart();
    if (pairs.isEmpty() || !wanted) {
      relating.clear();
      return;
    }
    Collection open = desk.collection().get();
    Backend backend = desk.backend();
    relating.ask(
        "Relating %d pairs".formatted(pairs.size()),
        progress -> relate(backend, model, open, pairs, progress));
  }

  /// The first selected pairs, row by row; none where only one is selected.
  private List<Pair> first() {
    Chosen chosen = desk.selection().now();
    if (pairs(chosen) <= 1) {
      return List.of();
    }
    return chosen.pictures().stream()
        .sorted()
        .flatMap(
            picture ->
                chosen.captions().stream().sorted().map(caption -> new Pair(picture, caption)))
        .limit(MOST)
        .toList();
  }

  private static List<Small> relate(
      Backend backend, String model, Collection open, List<Pair> pairs, Progress progress) {
    List<Small> answers = new ArrayList<>();
    for (Pair pair : pairs) {
      progress.check();
      progress.step(answers.size(), pairs.size(), "pairs");
      Picture picture = open.pictures().get(pair.picture());
      String caption = open.captions().get(pair.caption()).text();
      var relevance = backend.relevance(model, picture, caption, -1, progress);
      Asked asked = new Asked(model, picture, caption, -1, relevance);
      answers.add(new Small(pair, asked, backend.seen(model, picture, SIDE)));
    }
    return answers;
  }
}
