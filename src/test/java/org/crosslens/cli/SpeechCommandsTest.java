package org.crosslens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.crosslens.TinyEncoders;
import org.crosslens.TinyModel;
import org.crosslens.TinySpeakers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What models say, printed.
class SpeechCommandsTest {
  private static Path folder = Path.of("");
  private static Path pictures = Path.of("");
  private static Path red = Path.of("");

  private final Shell shell = new Shell();

  @BeforeAll
  static void makeInputs(@TempDir Path temporary) throws IOException {
    folder = temporary;
    pictures = folder.resolve("pictures");
    red = TinyModel.picture(pictures.resolve("red.png"), Color.RED);
    TinyModel.picture(pictures.resolve("sea blue.png"), Color.BLUE);
    TinySpeakers.captioner(folder.resolve("blip"));
    TinySpeakers.writer(folder.resolve("vqa"));
    TinySpeakers.chooser(folder.resolve("vilt"));
    TinySpeakers.matcher(folder.resolve("itm"));
    TinySpeakers.filler(folder.resolve("bert"));
    TinyModel.in(folder.resolve("clip"));
    TinyEncoders.copy("vit-classification", folder.resolve("vit"));
    TinyEncoders.copy("vitmae", folder.resolve("mae"));
  }

  private JsonArray json(Object... arguments) {
    assertThat(shell.run(Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray()))
        .as(() -> String.join("\n", shell.told()))
        .isZero();
    return JsonParser.parseString(shell.printed()).getAsJsonArray();
  }

  private static JsonObject at(JsonArray array, int index) {
    return array.get(index).getAsJsonObject();
  }

  private static void assertBestFirst(JsonArray ranked) {
    double before = 1;
    for (int i = 0; i < ranked.size(); i++) {
      assertThat(at(ranked, i).keySet()).containsExactly("label", "probability");
      double probability = at(ranked, i).get("probability").getAsDouble();
      assertThat(probability).isBetween(0.0, before);
      before = probability;
    }
  }

  @Test
  void captions() throws IOException {
    Path maps = folder.resolve("maps");
    JsonArray said =
        json("caption", folder.resolve("blip"), pictures, "--prompt", "w37", "--maps", maps);
    assertThat(said).hasSize(2);
    assertThat(at(said, 0).get("image").getAsString()).isEqualTo("red.png");
    assertThat(at(said, 0).get("caption").getAsString()).startsWith("w37 w");
    JsonArray words = at(said, 1).getAsJsonArray("words");
    String first = at(words, 0).get("word").getAsString();
    assertThat(ImageIO.read(maps.resolve("sea_blue-01-" + first + ".png").toFile())).isNotNull();
    try (Stream<Path> files = Files.list(maps)) {
      assertThat(files).hasSize(words.size() + at(said, 0).getAsJsonArray("words").size());
    }
  }

  @Test
  void captionsInEveryWay() {
    String greedy = caption("--greedy");
    assertThat(caption("--beams", "1")).isEqualTo(greedy);
    assertThat(caption("--sample", "--top-k", "1")).isEqualTo(greedy);
    assertThat(caption("--sample", "--temperature", "3", "--top-k", "0", "--seed", "4"))
        .isEqualTo(caption("--sample", "--temperature", "3", "--top-k", "0", "--seed", "4"))
        .isNotEqualTo(greedy);
    assertThat(caption("--max", "3").split(" ", -1)).hasSize(3);
    assertThat(caption("--min", "12", "--repetition-penalty", "2").split(" ", -1))
        .hasSizeGreaterThanOrEqualTo(12);
    shell.fails(
        List.of("one way at a time", "--greedy, --beams and --sample"),
        "caption",
        folder.resolve("blip"),
        red,
        "--sample",
        "--beams",
        3);
  }

  private String caption(Object... more) {
    Object[] first = {"caption", folder.resolve("blip"), red};
    return at(json(Stream.concat(Stream.of(first), Stream.of(more)).toArray()), 0)
        .get("caption")
        .getAsString();
  }

  @Test
  void answers() {
    JsonArray chosen =
        json("answer", folder.resolve("vilt"), "--image", pictures, "--question", "w7 w9?");
    assertThat(chosen).hasSize(2);
    assertThat(at(chosen, 0).keySet()).containsExactly("image", "question", "answers");
    assertThat(at(chosen, 0).getAsJsonArray("answers")).hasSize(9);
    assertBestFirst(at(chosen, 0).getAsJsonArray("answers"));
    JsonArray written =
        json(
            "answer",
            folder.resolve("vqa"),
            "--image",
            red,
            "--image",
            pictures.resolve("sea blue.png"),
            "--question",
            "w7",
            "--top",
            2);
    assertThat(written).hasSize(2);
    assertThat(at(written, 1).getAsJsonArray("answers")).hasSize(2);
    shell.fails(
        List.of("The question is empty."),
        "answer",
        folder.resolve("vqa"),
        "--image",
        red,
        "--question",
        " ");
  }

  @Test
  void classes() {
    JsonArray compared =
        json(
            "classify",
            folder.resolve("clip"),
            "--image",
            pictures,
            "--labels",
            "cat,dog,cat",
            "--template",
            "a {}",
            "--template",
            "one {}");
    assertThat(shell.told())
        .containsExactly("The label 'cat' stands there 2 times; it counts once.");
    assertThat(at(compared, 1).getAsJsonArray("labels")).hasSize(2);
    assertBestFirst(at(compared, 1).getAsJsonArray("labels"));
    JsonArray own = json("classify", folder.resolve("vit"), "--image", red);
    assertThat(at(own, 0).getAsJsonArray("labels")).hasSize(7);
    shell.fails(
        List.of("its own 7 classes only", "label a"),
        "classify",
        folder.resolve("vit"),
        "--image",
        red,
        "--labels",
        "cat");
    assertThat(shell.run("classify", folder.resolve("vit"), "--image", pictures, "--folders"))
        .isZero();
    assertThat(shell.told().getFirst()).contains("2 pictures are left out");
    assertThat(shell.printed().lines().filter(line -> line.contains("%"))).hasSize(10);
  }

  @Test
  void matches() {
    JsonArray match = json("match", folder.resolve("itm"), "--image", red, "--text", "w7 w9");
    assertThat(at(match, 0).keySet())
        .containsExactly("image", "text", "image_text_match", "cosine");
    assertThat(at(match, 0).get("image_text_match").getAsDouble()).isBetween(0.0, 1.0);
    JsonArray cosine = json("match", folder.resolve("clip"), "--image", red, "--text", "cat");
    assertThat(at(cosine, 0).keySet()).containsExactly("image", "text", "cosine");
  }

  @Test
  void fills() {
    JsonArray filled =
        json("fill", folder.resolve("bert"), "--text", "w7 [MASK] w9 [MASK]", "--top", 3);
    assertThat(filled).hasSize(2);
    assertThat(at(filled, 1).get("mask").getAsInt()).isEqualTo(1);
    assertThat(at(filled, 1).getAsJsonArray("words")).hasSize(3);
    assertBestFirst(at(filled, 1).getAsJsonArray("words"));
    shell.fails(List.of("There is no mask"), "fill", folder.resolve("bert"), "--text", "w7 w9");
  }

  @Test
  void reconstructs() throws IOException {
    Path out = folder.resolve("out.png");
    assertThat(
            shell.run(
                "reconstruct",
                folder.resolve("mae"),
                "--image",
                red,
                "--mask",
                0.5,
                "--seed",
                2,
                "--out",
                out))
        .isZero();
    assertThat(ImageIO.read(out.toFile()).getWidth()).isGreaterThan(1000);
    assertThat(shell.printed()).contains("Hid 50 %").contains("out.png");
  }

  @Test
  void namesModelsThatCan() {
    shell.fails(List.of("clip cannot write captions."), "caption", folder.resolve("clip"), red);
    shell.fails(
        List.of("blip cannot fill masks."), "fill", folder.resolve("blip"), "--text", "w7 [MASK]");
  }
}
