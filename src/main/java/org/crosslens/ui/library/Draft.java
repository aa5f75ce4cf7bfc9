package org.crosslens.ui.library;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.Score;
import org.crosslens.ui.desk.Axes;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Comparison;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Encoders;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// A sentence while it is typed: how well every picture suits it, before it becomes a caption.
final class Draft {
  /// Whoever types on does not wait for what was typed before.
  private static final Duration TYPING = Duration.millis(150);

  private final Desk desk;
  private final StringProperty text = new SimpleStringProperty("");
  private final Latest<Comparison> comparing;
  private final PauseTransition typed = new PauseTransition(TYPING);

  Draft(Desk desk, Jobs jobs) {
    this.desk = desk;
    comparing = jobs.latest();
    typed.setOnFinished(event -> compare());
    List<ObservableValue<?>> makings =
        List.of(text, desk.collection(), desk.model(), desk.reader(), desk.pooling(), desk.score());
    makings.forEach(each -> each.subscribe(this::follow));
  }

  /// What is typed.
  StringProperty text() {
    return text;
  }

  /// Every picture with the sentence, the only column.
  Latest<Comparison> comparing() {
    return comparing;
  }

  /// The same while it belongs to the pictures that are open, else null.
  @Nullable Comparison comparison() {
    Comparison last = comparing.value().get();
    List<?> open = desk.collection().get().pictures();
    return last != null && last.collection().pictures().equals(open) ? last : null;
  }

  private void follow() {
    if (text.get().isBlank() || !desk.encoders().any()) {
      typed.stop();
      comparing.clear();
    } else {
      typed.playFromStart();
    }
  }

  private void compare() {
    Collection open = desk.collection().get();
    List<Caption> sentence = List.of(new Caption("", text.get().strip()));
    Collection asked = new Collection(open.name(), open.pictures(), sentence, List.of());
    Encoders encoders = desk.encoders();
    Score score = score();
    Backend backend = desk.backend();
    Axes axes = Axes.PICTURES_CAPTIONS;
    if (!open.pictures().isEmpty()) {
      comparing.ask(
          "Ranking pictures",
          progress ->
              new Comparison(asked, axes, backend.compare(encoders, asked, axes, score, progress)));
    }
  }

  /// Shares among captions say nothing where there is one caption.
  private Score score() {
    return switch (desk.score().get()) {
      case SOFTMAX_ROWS, SOFTMAX_COLUMNS -> Score.COSINE;
      case COSINE, DOT, LOGITS -> desk.score().get();
    };
  }
}
