package org.crosslens.ui.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.Answers;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// Questions about pictures with their answers, kept with each picture while the window is open.
final class QuestionModel {
  private final Desk desk;
  private final Backend pictures;
  private final QuestionBackend backend;
  private final Latest<List<Answered>> asking;
  private final Map<Picture, List<Answered>> history = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Answered> shown = new ReadOnlyObjectWrapper<>();
  private final IntegerProperty word = new SimpleIntegerProperty(-1);

  QuestionModel(Desk desk, Jobs jobs, QuestionBackend backend) {
    this.desk = desk;
    this.backend = backend;
    pictures = desk.backend();
    asking = jobs.latest();
    asking.value().addListener((o, old, now) -> take(now));
    desk.selection().chosen().addListener((o, old, now) -> follow());
    shown.addListener((o, old, now) -> word.set(-1));
  }

  /// The newest question; one answer a picture.
  Latest<List<Answered>> asking() {
    return asking;
  }

  /// The answer that is looked at, or null.
  ReadOnlyObjectProperty<@Nullable Answered> shown() {
    return shown.getReadOnlyProperty();
  }

  void show(Answered answered) {
    shown.set(answered);
  }

  /// The word of the question whose look is shown, or -1 for the mean of all.
  IntegerProperty word() {
    return word;
  }

  /// What was asked about a picture, the newest first.
  List<Answered> history(Picture picture) {
    return history.getOrDefault(picture, List.of());
  }

  /// The pictures that would be asked about now, in the library's order.
  List<Picture> selected() {
    List<Picture> all = desk.collection().get().pictures();
    return desk.selection().now().pictures().stream().sorted().map(all::get).toList();
  }

  /// The newest question's answers about the selected pictures; empty for fewer than two.
  List<Answered> table() {
    List<Answered> last = asking.value().get();
    Set<Picture> selected = Set.copyOf(selected());
    List<Answered> found =
        last == null
            ? List.of()
            : last.stream().filter(each -> selected.contains(each.picture())).toList();
    return found.size() < 2 ? List.of() : found;
  }

  /// Asks about every selected picture.
  void ask(String model, String question) {
    List<Picture> asked = selected();
    String title = asked.size() == 1 ? "Answering" : "Answering about pictures";
    asking.ask(title, progress -> answers(model, asked, question, progress));
  }

  private List<Answered> answers(
      String model, List<Picture> asked, String question, Progress progress) {
    List<Answered> all = new ArrayList<>();
    for (Picture picture : asked) {
      progress.check();
      Answers answers = backend.answer(model, picture, question, progress);
      Answered answered =
          new Answered(
              model, picture, answers, pictures.seen(model, picture, answers.looks().grid()));
      all.add(answered);
      progress.step(all.size(), asked.size(), "pictures asked about");
    }
    return all;
  }

  private void take(@Nullable List<Answered> answers) {
    if (answers != null && !answers.isEmpty()) {
      for (Answered answered : answers) {
        history.computeIfAbsent(answered.picture(), p -> new ArrayList<>()).addFirst(answered);
      }
      follow(); // what is selected now may not be what was asked about
    }
  }

  private void follow() {
    Picture picture = desk.picture();
    List<Answered> asked = picture == null ? List.of() : history(picture);
    shown.set(asked.isEmpty() ? null : asked.getFirst());
  }
}
