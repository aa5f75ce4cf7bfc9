package org.crosslens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.crosslens.TinyModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  private static String model = "";
  private static Path folder = Path.of("");
  private static Path pictures = Path.of("");
  private static Path captions = Path.of("");
  private static Path out = Path.of("");

  private final Shell shell = new Shell();

  @BeforeAll
  static void makeInputs(@TempDir Path temporary) throws IOException {
    folder = temporary;
    model = TinyModel.in(folder.resolve("tiny")).toString();
    pictures = folder.resolve("pictures");
    TinyModel.picture(pictures.resolve("10.png"), Color.RED);
    TinyModel.picture(pictures.resolve("9.png"), Color.BLUE);
    captions = pictures.resolve("captions.txt");
    Files.writeString(captions, "image,caption\n9.png,\"a, blue\"\n10.png,red\n9.png,blue\n");
  }

  @BeforeEach
  void freshOutput(@TempDir Path temporary) {
    out = temporary;
  }

  private int run(Object... arguments) {
    return shell.run(arguments);
  }

  private int compare(Object images, Object sentences, String name) {
    return run(
        "compare", model, "--images", images, "--captions", sentences, "--out", out.resolve(name));
  }

  @Test
  void aFileThatIsNotThereIsToldWhetherOrNotItsPathIsWhole() {
    shell.assertTold(run("not-there.png"), "'not-there.png' is neither a command nor a file");
    Path whole = out.resolve("not-there.png").toAbsolutePath();
    shell.assertTold(run(whole), "'" + whole + "' is neither a command nor a file");
  }

  @Test
  void compareWritesCaptionsFirstAndFileNamesFirst() throws IOException {
    assertThat(compare(pictures, captions, "sim.csv")).isZero();
    List<String> lines = Files.readAllLines(out.resolve("sim.csv"));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("\"\",\"a, blue\",red,blue");
    assertThat(lines.get(1)).matches("9.png(,-?[\\d.E-]+){3}");
    assertThat(lines.get(2)).startsWith("10.png,");
    assertThat(shell.heard()).contains("2 of 2 pictures encoded", "3 of 3 captions encoded");
  }

  @Test
  void compareTakesFilesAndOneCaptionALine() throws IOException {
    Path lines = folder.resolve("lines.txt");
    Files.writeString(lines, "first, with comma\n\nsecond\n");
    int code =
        run(
            "compare",
            model,
            "--images",
            pictures.resolve("10.png"),
            pictures.resolve("9.png"),
            "--captions",
            lines,
            "--score",
            "softmax-rows",
            "--out",
            out.resolve("sim.json"));
    assertThat(code).isZero();
    JsonObject json = json(out.resolve("sim.json"));
    assertThat(json.get("rows").toString()).isEqualTo("[\"10.png\",\"9.png\"]");
    assertThat(json.get("columns").toString()).isEqualTo("[\"first, with comma\",\"second\"]");
    var row = json.getAsJsonArray("values").get(0).getAsJsonArray();
    assertThat(row.get(0).getAsDouble() + row.get(1).getAsDouble())
        .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-5));
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  @Test
  void compareDraws() throws IOException {
    assertThat(compare(pictures, captions, "sim.png")).isZero();
    assertThat(ImageIO.read(out.resolve("sim.png").toFile()).getWidth()).isGreaterThan(300);
    assertThat(compare(pictures, captions, "sim.svg")).isZero();
    assertThat(out.resolve("sim.svg")).content().contains("<svg");
  }

  @Test
  void attendGivesNumbersOfAllLayersAndHeads() throws IOException {
    Path file = out.resolve("raw.json");
    Path picture = pictures.resolve("9.png");
    assertThat(run("attend", model, "--image", picture, "--out", file)).isZero();
    var attention = json(file).getAsJsonArray("attention");
    assertThat(attention).hasSize(2);
    assertThat(attention.get(0).getAsJsonArray()).hasSize(2);
    assertThat(attention.get(0).getAsJsonArray().get(0).getAsJsonArray()).hasSize(10);
    int code =
        run(
            "attend", model, "--image", picture, "--text", "red", "--part", "text", "--layer", 1,
            "--head", 4, "--out", file);
    assertThat(code).isZero();
    assertThat(json(file).getAsJsonArray("layers").get(0).getAsInt()).isEqualTo(1);
    assertThat(json(file).getAsJsonArray("pieces")).hasSize(5);
    assertThat(json(file).getAsJsonArray("attention").get(0).getAsJsonArray()).hasSize(1);
  }

  @Test
  void attendWithTextGivesTheRelevanceOfThePair() throws IOException {
    Path file = out.resolve("pair.json");
    Path picture = pictures.resolve("9.png");
    assertThat(run("attend", model, "--image", picture, "--text", "red", "--out", file)).isZero();
    assertThat(json(file).getAsJsonArray("patches")).hasSize(3);
    assertThat(json(file).getAsJsonArray("piece_relevance")).hasSize(3);
    for (String name :
        List.of("pair.png", "pair.svg", "pair.npz", "pair.csv", "pair.safetensors")) {
      Path other = out.resolve(name);
      assertThat(run("attend", model, "--image", picture, "--text", "red", "--out", other))
          .isZero();
      assertThat(other).isNotEmptyFile();
    }
  }

  @Test
  void evaluatePrintsOneFlatObject() {
    assertThat(run("evaluate", model, "--data", pictures, "--json")).isZero();
    JsonObject json = JsonParser.parseString(shell.printed()).getAsJsonObject();
    assertThat(json.keySet()).containsExactly("image_to_text_r1", "text_to_image_r1", "n");
    assertThat(json.get("n").getAsInt()).isEqualTo(2);
  }

  @Test
  void helpNamesTheCommands() {
    assertThat(run("--help")).isZero();
    assertThat(shell.printed())
        .contains("compare", "attend", "evaluate", "models", "snapshot", "bench")
        .doesNotContain("\n  demo");
  }

  @Test
  void missingWeights() throws IOException {
    Path broken = brokenModel("missing");
    Files.delete(broken.resolve("model.safetensors"));
    shell.assertTold(compareWith(broken), "model.safetensors");
  }

  @Test
  void truncatedWeights() throws IOException {
    Path broken = brokenModel("truncated");
    Path weights = broken.resolve("model.safetensors");
    byte[] bytes = Files.readAllBytes(weights);
    Files.write(weights, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    shell.assertTold(compareWith(broken), "model.safetensors", "cut off");
  }

  @Test
  void aTensorOfAWrongShape() throws IOException {
    Path broken = brokenModel("shape");
    change(broken, "\"projection_dim\": 20", "\"projection_dim\": 21");
    shell.assertTold(compareWith(broken), "visual_projection.weight", "21");
  }

  @Test
  void anUnknownModelType() throws IOException {
    Path broken = brokenModel("type");
    change(broken, "\"model_type\": \"clip\"", "\"model_type\": \"clap\"");
    shell.assertTold(compareWith(broken), "'clap'", "clip");
  }

  @Test
  void noSuchModel() {
    shell.assertTold(compareWith(Path.of("no-such-model")), "no-such-model");
  }

  private Path brokenModel(String name) throws IOException {
    return TinyModel.in(folder.resolve("broken-" + name));
  }

  private static void change(Path folder, String from, String to) throws IOException {
    Path config = folder.resolve("config.json");
    String text = Files.readString(config);
    Files.writeString(config, text.replaceFirst(Pattern.quote(from), to));
  }

  private int compareWith(Path broken) {
    return run(
        "compare",
        broken,
        "--images",
        pictures,
        "--captions",
        captions,
        "--out",
        out.resolve("never.csv"));
  }

  @Test
  void aTextFileNamedJpg() throws IOException {
    Path mixed = folder.resolve("mixed");
    TinyModel.picture(mixed.resolve("good.png"), Color.RED);
    Files.writeString(mixed.resolve("bad.jpg"), "just words");
    shell.assertTold(compare(mixed, captions, "never.csv"), "bad.jpg", "not a picture");
    assertThat(out.resolve("never.csv")).doesNotExist();
  }

  @Test
  void aTruncatedPicture() throws IOException {
    Path cut = folder.resolve("cut");
    Path picture = TinyModel.picture(cut.resolve("half.png"), Color.RED);
    byte[] bytes = Files.readAllBytes(picture);
    Files.write(picture, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    shell.assertTold(compare(cut, captions, "never.csv"), "half.png");
  }

  @Test
  void anEmptyFolder() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    shell.assertTold(compare(empty, captions, "never.csv"), "no pictures", "empty");
  }

  @Test
  void aFolderThatIsNotThere() {
    shell.assertTold(compare(folder.resolve("nowhere"), captions, "never.csv"), "nowhere");
  }

  @Test
  void captionsOfPicturesThatAreNotThere() throws IOException {
    Path wrong = folder.resolve("wrong.txt");
    Files.writeString(wrong, "image,caption\n9.png,blue\nlost.png,gone\n");
    shell.assertTold(compare(pictures, wrong, "never.csv"), "lost.png", "wrong.txt");
  }

  @Test
  void anEmptyCaptionsFile() throws IOException {
    Path nothing = Files.createFile(folder.resolve("nothing.txt"));
    shell.assertTold(compare(pictures, nothing, "never.csv"), "nothing.txt", "no captions");
  }

  @Test
  void anEndingThatCannotBeWritten() {
    shell.assertTold(compare(pictures, captions, "sim.xls"), "sim.xls", ".csv");
  }

  @Test
  void aLayerAndAHeadThatAreNotThere() {
    Path picture = pictures.resolve("9.png");
    Path file = out.resolve("raw.npz");
    shell.fails(
        List.of("layer 2"), "attend", model, "--image", picture, "--layer", 2, "--out", file);
    shell.fails(
        List.of("head '7'"), "attend", model, "--image", picture, "--head", 7, "--out", file);
  }

  @Test
  void aWordThatIsNeitherCommandNorFile() {
    shell.fails(List.of("comapre", "--help"), "comapre");
  }

  @Test
  void anUnknownScoreNamesTheRightOnes() {
    int code =
        run(
            "compare",
            model,
            "--images",
            pictures,
            "--captions",
            captions,
            "--score",
            "cosign",
            "--out",
            out.resolve("sim.csv"));
    assertThat(code).isEqualTo(2);
    assertThat(shell.heard()).contains("cosign", "softmax-columns");
  }

  @Test
  void anErrorThatNobodyForesawShowsNoStack() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(stream, stream, false);
    assertThat(terminal.tell(new IllegalStateException("odd"))).isEqualTo(1);
    String said = told.toString(StandardCharsets.UTF_8);
    assertThat(said.lines()).hasSize(1);
    assertThat(said).contains("odd", ".log").doesNotContain("\tat ");
  }
}
