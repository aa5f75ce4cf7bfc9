package org.crosslens.ui.caption;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.jobs.Job;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.Empty;
import org.crosslens.ui.parts.ModelChoice;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.window.Tab;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The pane of captions: writes them for the selected pictures, and shows for each word how
/// probable it was, what else could have been said, and where the model looked.
public final class CaptionPane {
  private final PaneFrame frame = new PaneFrame("Caption", "caption");
  private final Look look;
  private final CaptionModel model;
  private final ModelChoice captioner;
  private final OptionsLine options = new OptionsLine();
  private final Button write = new Button();
  private final Button cancel = new Button("Cancel");
  private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Thumbnails.Place plain;
  private final QueueList list;
  private final CaptionView view;
  private final StackPane place = new StackPane();
  private final HBox content;
  private Subscription following = Subscription.EMPTY;

  private CaptionPane(CaptionBackend backend, Desk desk, Look look, Jobs jobs) {
    this.look = look;
    model = new CaptionModel(desk, jobs, backend);
    captioner =
        new ModelChoice("captioner", "Which model captions", desk, jobs, backend::captioners);
    list = new QueueList(model, desk.thumbnails());
    view = new CaptionView(model, look);
    plain = desk.thumbnails().place(Seen.SIDE, view::showPlain);
    HBox.setHgrow(view, Priority.ALWAYS);
    content = new HBox(list, view);
    place.setMinSize(0, 0);
    frame.setLine(bar());
    frame.setContent(place);
    frame.addTools(captioner);
    frame.tell(captioner.listing());
    frame.tell(model.queue().writing());
    frame.tell(model.judging());
    listen(desk);
    refresh();
  }

  /// The tab.
  ///
  /// @param backend does the work
  public static Tab tab(CaptionBackend backend) {
    return new Tab(
        "Caption", (desk, look, jobs) -> new CaptionPane(backend, desk, look, jobs).frame);
  }

  private VBox bar() {
    write.setId("caption-write");
    write.getStyleClass().addAll("small", "accent");
    write.setOnAction(event -> model.write(captioner.chosen(), options.options()));
    cancel.setId("caption-cancel");
    cancel.getStyleClass().add("small");
    cancel.setOnAction(event -> model.queue().cancel());
    Parts.name(cancel, "Stop describing, and forget the pictures that wait");
    progress.setPrefWidth(80);
    HBox line = new HBox(8, write, progress, cancel, options.fold());
    line.setAlignment(Pos.CENTER_LEFT);
    VBox bar = new VBox(4, line, options);
    bar.getStyleClass().add("pane-line");
    return bar;
  }

  private void listen(Desk desk) {
    Runnable refresh = this::refresh;
    Runnable draw = view::refresh;
    desk.selection().chosen().subscribe(refresh);
    desk.collection().subscribe(refresh);
    captioner.valueProperty().subscribe(refresh);
    model.queue().left().subscribe(refresh);
    model.queue().writing().job().subscribe(this::busy);
    model.shown().subscribe(this::follow);
    model.judging().value().subscribe(view::judge);
    model.layer().subscribe(draw);
    model.head().subscribe(draw);
    look.map().subscribe(draw);
    look.overlay().subscribe(draw);
    look.opacity().subscribe(draw);
    look.smooth().subscribe(draw);
    look.theme().subscribe(draw);
    model.chosen().subscribe(view::choose);
    model.hovered().subscribe(view::light);
  }

  private void busy(@Nullable Job job) {
    Parts.show(progress, job != null);
    Parts.show(cancel, job != null);
    cancel.disableProperty().unbind();
    if (job != null) {
      cancel.disableProperty().bind(job.cancelling());
    }
  }

  private void follow(@Nullable Entry entry) {
    following.unsubscribe();
    if (entry != null && entry.caption() == null) {
      plain.show(entry.picture());
    }
    following = entry == null ? Subscription.EMPTY : entry.state().subscribe(s -> show(entry));
    refresh();
  }

  private void show(Entry entry) {
    if (entry.caption() != null) {
      plain.leave();
    }
    view.show(entry);
    frame
        .shown()
        .set(
            entry.state().get() instanceof State.Done(var caption, var _)
                ? "%s, %s".formatted(entry.picture().name(), caption.provenance().settings())
                : entry.picture().name());
  }

  private void refresh() {
    int pictures = model.selected().size();
    write.setText(pictures > 1 ? "Caption %,d pictures".formatted(pictures) : "Caption");
    write.setDisable(pictures == 0 || captioner.chosen().isEmpty());
    Parts.show(list, model.queue().entries().size() > 1);
    Entry entry = model.shown().get();
    boolean any = entry != null || model.queue().entries().size() > 1;
    view.setVisible(entry != null);
    if (entry == null) {
      frame.shown().set("");
    }
    Parts.only(place, any ? content : empty(pictures));
  }

  private VBox empty(int pictures) {
    if (captioner.chosen().isEmpty()) {
      return new Empty(
          Feather.MESSAGE_SQUARE,
          "No model here writes captions",
          "Open one with Model > Open a model folder…, such as BLIP or ViT-GPT2.");
    }
    return new Empty(
        Feather.MESSAGE_SQUARE,
        "What a model says of a picture, word by word, and where it looked for each",
        pictures == 0 ? "Choose one or more pictures, then press Caption." : "Press Caption.");
  }
}
