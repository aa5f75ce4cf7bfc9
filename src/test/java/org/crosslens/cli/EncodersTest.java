package org.crosslens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.TinyEncoders;
import org.crosslens.TinyModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two encoders that were trained apart, and encoders of one kind of input.
class EncodersTest {
  private static Path folder = Path.of("");
  private static Path pictures = Path.of("");
  private static Path captions = Path.of("");
  private static Path out = Path.of("");
  private static String both = "";

  private final Shell shell = new Shell();

  @BeforeAll
  static void makeInputs(@TempDir Path temporary) throws IOException {
    folder = temporary;
    both =
        TinyEncoders.vit(folder.resolve("vit")) + "+" + TinyEncoders.bert(folder.resolve("bert"));
    pictures = folder.resolve("pictures");
    TinyModel.picture(pictures.resolve("red.png"), Color.RED);
    TinyModel.picture(pictures.resolve("blue.png"), Color.BLUE);
    captions = Files.writeString(folder.resolve("captions.txt"), "red\na much longer one\n");
    out = folder.resolve("out.json");
  }

  private JsonObject compare(Object... more) throws IOException {
    Object[] arguments = new Object[more.length + 3];
    arguments[0] = "compare";
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[more.length + 1] = "--out";
    arguments[more.length + 2] = out;
    assertThat(shell.run(arguments)).as(() -> String.join("\n", shell.told())).isZero();
    return JsonParser.parseString(Files.readString(out)).getAsJsonObject();
  }

  private static double at(JsonObject matrix, int row, int column) {
    JsonArray line = matrix.getAsJsonArray("values").get(row).getAsJsonArray();
    return line.get(column).getAsDouble();
  }

  @Test
  void oneForPicturesAndOneForCaptions() throws IOException {
    JsonObject matrix = compare(both, "--images", pictures, "--captions", captions);
    assertThat(matrix.getAsJsonArray("rows")).hasSize(2);
    assertThat(matrix.toString()).contains("vit+bert", "cosine, mean pooling");
    assertThat(at(matrix, 0, 0)).isBetween(-1.0, 1.0).isNotEqualTo(at(matrix, 0, 1));
    assertThat(shell.told()).anyMatch(line -> line.contains("without class token and padding"));
  }

  @Test
  void theLabAddsPaddingToShortSentencesAlone() throws IOException {
    Path bert = folder.resolve("bert");
    JsonObject mean = compare(bert, "--captions", captions, "--score", "dot");
    JsonObject lab = compare(bert, "--captions", captions, "--score", "dot", "--pooling", "lab");
    assertThat(at(lab, 1, 1)).isCloseTo(at(mean, 1, 1), within(1e-3));
    assertThat(Math.abs(at(lab, 0, 0) - at(mean, 0, 0))).isGreaterThan(0.1);
    Path one = Files.writeString(folder.resolve("one.txt"), "red\n");
    JsonObject alone = compare(bert, "--captions", one, "--score", "dot", "--pooling", "lab");
    assertThat(at(alone, 0, 0)).isCloseTo(at(mean, 0, 0), within(1e-3));
  }

  @Test
  void classTokensAreNotMeans() throws IOException {
    String[] same = {"--images", pictures.toString(), "--captions", captions.toString()};
    JsonObject mean = compare(both, same[0], same[1], same[2], same[3]);
    JsonObject first = compare(both, same[0], same[1], same[2], same[3], "--pooling", "class");
    assertThat(at(first, 0, 0)).isNotCloseTo(at(mean, 0, 0), within(1e-3));
  }

  @Test
  void picturesWithEachOther() throws IOException {
    JsonObject matrix = compare(folder.resolve("vit"), "--images", pictures);
    assertThat(matrix.get("columns")).isEqualTo(matrix.get("rows"));
    assertThat(at(matrix, 0, 0)).isCloseTo(1, within(1e-5));
    assertThat(at(matrix, 0, 1)).isCloseTo(at(matrix, 1, 0), within(1e-6)).isLessThan(1);
  }

  /// Encoders learned no temperature, so their softmax is that of the dot products, as in the lab.
  @Test
  void softmaxOfDotProducts() throws IOException {
    JsonObject dots = compare(folder.resolve("vit"), "--images", pictures, "--score", "dot");
    JsonObject shares =
        compare(folder.resolve("vit"), "--images", pictures, "--score", "softmax-columns");
    double first = 1 / (1 + Math.exp(at(dots, 1, 0) - at(dots, 0, 0)));
    assertThat(at(shares, 0, 0)).isCloseTo(first, within(1e-3));
  }

  @Test
  void unequalWidthsAreTold() throws IOException {
    Path clip = TinyModel.in(folder.resolve("narrow"));
    String pair = folder.resolve("vit") + "+" + clip;
    assertThat(
            shell.run("compare", pair, "--images", pictures, "--captions", captions, "--out", out))
        .isEqualTo(Terminal.FAILED);
    assertThat(shell.told().getLast()).contains("vit gives features of 48 numbers", "narrow of 20");
  }

  @Test
  void whatAnEncoderCannotReadIsTold() {
    Path vit = folder.resolve("vit");
    List<String> parts = List.of("gives no classes", "no output to explain");
    shell.fails(
        parts,
        "attend",
        vit,
        "--image",
        pictures.resolve("red.png"),
        "--text",
        "red",
        "--out",
        out);
    assertThat(shell.run("compare", folder.resolve("bert"), "--images", pictures, "--out", out))
        .isEqualTo(Terminal.FAILED);
    assertThat(shell.told().getLast()).contains("bert", "tower for pictures");
  }

  @Test
  void aModelWithFeaturesOfItsOwnIsNotPooled() throws IOException {
    Path clip = TinyModel.in(folder.resolve("clip"));
    shell.fails(
        List.of("--pooling"),
        "compare",
        clip,
        "--images",
        pictures,
        "--pooling",
        "mean",
        "--out",
        out);
  }

  @Test
  void nothingToCompareIsTold() {
    shell.fails(List.of("--captions"), "compare", folder.resolve("bert"), "--out", out);
  }
}
