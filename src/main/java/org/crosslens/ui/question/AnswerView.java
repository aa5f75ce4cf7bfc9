package org.crosslens.ui.question;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.speech.Answers;
import org.crosslens.results.speech.Looks;
import org.crosslens.results.speech.SpokenWord;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.parts.Bars;
import org.crosslens.ui.parts.Chips;
import org.crosslens.ui.parts.ColourBar;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Overlay;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.PictureView;

/// An answered question: the picture with a map, the question's words, the answers as bars, and
/// what else was asked about the picture.
final class AnswerView extends HBox {
  private static final int MOST = 6;

  private final QuestionModel model;
  private final Look look;
  private final PictureView picture = new PictureView();
  private final Overlay overlay = new Overlay();
  private final ColourBar bar = new ColourBar();
  private final Chips words = new Chips();
  private final Label explanation = Parts.wrapped("");
  private final Bars bars = new Bars();
  private final AnswerTable table;
  private final VBox past = new VBox(2);
  private final Label pastTitle = new Label();

  AnswerView(QuestionModel model, Look look) {
    super(8);
    this.model = model;
    this.look = look;
    table = new AnswerTable(model);
    getStyleClass().add("pair-view");
    setMinSize(0, 0);
    picture.setId("question-picture");
    picture.setAccessibleText("The picture, tinted where the question's words looked");
    picture.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(picture, Priority.ALWAYS);
    words.setId("question-words");
    words.setOnChosen(index -> model.word().set(index));
    explanation.getStyleClass().add("muted");
    bars.setId("answers");
    past.setId("question-history");
    pastTitle.getStyleClass().add("section-title");
    VBox side = new VBox(12, table, words, bars, explanation, new VBox(4, pastTitle, past));
    ScrollPane scroll = Parts.scrolling(side);
    scroll.setMinWidth(220);
    scroll.setPrefWidth(480);
    HBox.setHgrow(scroll, Priority.SOMETIMES);
    getChildren().addAll(picture, bar, scroll);
  }

  void show(Answered answered) {
    List<Answered> many = model.table();
    Parts.show(table, !many.isEmpty());
    table.show(many);
    Answers answers = answered.answers();
    showWords(answered);
    bars.show(
        answers.answers().stream()
            .limit(MOST)
            .map(likely -> Bars.Bar.of(likely.label(), likely.probability()))
            .toList(),
        0);
    showPast(answered);
  }

  private void showWords(Answered answered) {
    Answers answers = answered.answers();
    Looks looks = answers.looks();
    if (looks.pieces() == 0 || answers.words().isEmpty()) {
      picture.setImage(Overlay.plain(answered.seen()));
      bar.setVisible(false);
      words.getChildren().clear();
      explanation.setText(answers.question());
      return;
    }
    ColourMap map = look.overlay().get();
    float[] shares = new float[answers.words().size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = sum(looks(looks, answers.words().get(i)));
    }
    List<String> texts = answers.words().stream().map(SpokenWord::text).toList();
    Scale scale = Scale.of(shares, "this question's words");
    int word = model.word().get();
    words.show(texts, shares, "attention to the picture", map, scale, word);
    float[] patches =
        word < 0 || word >= texts.size()
            ? looks.patches(0, looks.pieces(), Looks.ALL, Looks.ALL)
            : looks(looks, answers.words().get(word));
    Scale range = Scale.fitting(map, patches, "this picture's patches");
    Tint tint = new Tint(map, range, look.opacity().get(), look.smooth().get());
    picture.setImage(overlay.over(answered.seen(), patches, tint));
    bar.show(map, range, "attention", look.theme().get());
    bar.setVisible(true);
    explanation.setText(
        word < 0
            ? "The picture is tinted where the question's words looked, the mean over layers and"
                + " heads. Click a word to see its own look."
            : "The picture is tinted where “" + texts.get(word) + "” looked.");
  }

  private static float[] looks(Looks looks, SpokenWord word) {
    return looks.patches(word.first(), word.end(), Looks.ALL, Looks.ALL);
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  private void showPast(Answered now) {
    List<Answered> all = model.history(now.picture());
    pastTitle.setText("Asked about " + now.picture().name());
    past.getChildren().setAll(all.stream().map(each -> line(each, each.equals(now))).toList());
  }

  private Button line(Answered each, boolean now) {
    Button line =
        new Button(
            "%s  —  %s, %s"
                .formatted(
                    each.answers().question(),
                    each.answers().best().label(),
                    Numbers.percent(each.answers().best().probability())));
    line.getStyleClass().addAll("flat", "small");
    if (now) {
      line.getStyleClass().add("past-now");
    }
    line.setMnemonicParsing(false);
    Parts.name(line, line.getText() + " (" + each.model() + ")");
    line.setOnAction(event -> model.show(each));
    return line;
  }
}
