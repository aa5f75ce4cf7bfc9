package org.crosslens.ui.library;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.ui.desk.Axes;
import org.crosslens.ui.desk.Comparison;
import org.crosslens.ui.desk.Desk;
import org.jspecify.annotations.Nullable;

/// Which pictures and captions the library lists, and in which order.
final class LibraryModel {
  private final Desk desk;
  private final Draft draft;
  private final StringProperty filter = new SimpleStringProperty("");
  private final BooleanProperty ranked = new SimpleBooleanProperty();
  private final ObservableList<Integer> pictures = FXCollections.observableArrayList();
  private final ObservableList<Integer> captions = FXCollections.observableArrayList();

  LibraryModel(Desk desk, Draft draft) {
    this.desk = desk;
    this.draft = draft;
    filter.addListener((o, old, now) -> list());
    ranked.addListener((o, old, now) -> listPictures());
    desk.collection().addListener((o, old, now) -> list());
    draft.comparing().value().addListener((o, old, now) -> listPictures());
    desk.comparing().value().addListener((o, old, now) -> rank());
    desk.selection().chosen().addListener((o, old, now) -> rank());
    list();
  }

  /// Words that a name or a caption must hold to be listed.
  StringProperty filter() {
    return filter;
  }

  /// The sentence that is typed.
  Draft draft() {
    return draft;
  }

  /// Whether pictures come in the order of their value for the primary caption.
  BooleanProperty ranked() {
    return ranked;
  }

  /// Indices of the listed pictures.
  ObservableList<Integer> pictures() {
    return pictures;
  }

  /// Indices of the listed captions.
  ObservableList<Integer> captions() {
    return captions;
  }

  /// Whether pictures come ranked now: by what is typed, or because that is wanted.
  boolean isRanking() {
    return ranked.get() || draft.comparison() != null;
  }

  /// What pictures are ranked by, in words.
  String by() {
    return draft.comparison() == null ? "the selected caption" : "what is typed";
  }

  /// The comparison that pictures are ranked by, or null.
  @Nullable Comparison ranking() {
    Comparison typed = draft.comparison();
    return typed == null ? comparison() : typed;
  }

  /// The value of a picture for what it is ranked by, NaN for none.
  float valueOfPicture(int picture) {
    Comparison typed = draft.comparison();
    Comparison now = comparison();
    if (typed != null) {
      return typed.value(picture, 0);
    }
    return now == null ? Float.NaN : now.value(picture, desk.selection().now().caption());
  }

  /// The value of a caption for the primary picture, NaN for none.
  float valueOfCaption(int caption) {
    Comparison now = comparison();
    return now == null ? Float.NaN : now.value(desk.selection().now().picture(), caption);
  }

  /// The comparison, while it belongs to what is open.
  @Nullable Comparison comparison() {
    Comparison now = desk.comparing().value().get();
    return now != null
            && now.axes() == Axes.PICTURES_CAPTIONS
            && now.collection().equals(desk.collection().get())
        ? now
        : null;
  }

  private void list() {
    Collection open = desk.collection().get();
    captions.setAll(indices(open.captions().stream().map(Caption::text).toList()));
    listPictures();
  }

  private void rank() {
    if (ranked.get()) {
      listPictures();
    }
  }

  private void listPictures() {
    Collection open = desk.collection().get();
    List<Integer> listed = indices(names(open));
    boolean by = draft.comparison() != null || desk.selection().now().caption() >= 0;
    if (isRanking() && ranking() != null && by) {
      listed =
          listed.stream()
              .sorted((a, b) -> Float.compare(valueOfPicture(b), valueOfPicture(a)))
              .toList();
    }
    if (!listed.equals(pictures)) {
      pictures.setAll(listed);
    }
  }

  /// A picture is found by its name and by the words of its captions.
  private static List<String> names(Collection open) {
    var words =
        open.captions().stream()
            .collect(
                Collectors.groupingBy(
                    Caption::picture, Collectors.mapping(Caption::text, Collectors.joining(" "))));
    return open.pictures().stream()
        .map(picture -> picture.name() + " " + words.getOrDefault(picture.name(), ""))
        .toList();
  }

  private List<Integer> indices(List<String> texts) {
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    return IntStream.range(0, texts.size())
        .filter(i -> wanted.isEmpty() || texts.get(i).toLowerCase(Locale.ROOT).contains(wanted))
        .boxed()
        .toList();
  }
}
