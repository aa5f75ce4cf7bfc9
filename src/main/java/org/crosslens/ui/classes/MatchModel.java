package org.crosslens.ui.classes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// Asks models how well the selected caption fits the selected picture, while somebody can see it.
final class MatchModel {
  private final Desk desk;
  private final ClassBackend backend;
  private final ReadOnlyBooleanProperty inSight;
  private final Latest<Matched> matching;
  private final StringProperty matcher = new SimpleStringProperty("");

  MatchModel(Desk desk, Jobs jobs, ClassBackend backend, ReadOnlyBooleanProperty inSight) {
    this.desk = desk;
    this.backend = backend;
    this.inSight = inSight;
    matching = jobs.latest();
    List<ObservableValue<?>> makings =
        List.of(matcher, desk.model(), desk.selection().chosen(), inSight);
    makings.forEach(each -> each.addListener((o, old, now) -> match()));
  }

  /// The model that matches, empty for none.
  StringProperty matcher() {
    return matcher;
  }

  Latest<Matched> matching() {
    return matching;
  }

  /// What models say of the selected pair, or null while it is not there.
  @Nullable Matched matched() {
    Matched last = matching.value().get();
    return last != null && last.isOf(desk.picture(), desk.caption()) ? last : null;
  }

  private void match() {
    Picture picture = desk.picture();
    String caption = desk.caption();
    List<String> models = List.of(matcher.get(), desk.model().get());
    if (!inSight.get()) {
      return;
    }
    if (picture == null || caption == null || matcher.get().isEmpty()) {
      matching.clear();
    } else {
      matching.ask("Matching the pair", progress -> matched(models, picture, caption, progress));
    }
  }

  /// What the chosen model says, and the one that compares where it is another and can.
  private Matched matched(List<String> models, Picture picture, String caption, Progress progress) {
    List<Fit> fits = new ArrayList<>();
    for (String model : new LinkedHashSet<>(models)) {
      if (fits.isEmpty() || backend.matchers().contains(model)) {
        fits.add(new Fit(model, backend.match(model, picture, caption, progress)));
      }
    }
    return new Matched(picture, caption, fits);
  }
}
