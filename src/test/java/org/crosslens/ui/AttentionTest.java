package org.crosslens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipFile;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.crosslens.ui.parts.PictureView;
import org.crosslens.ui.window.FileChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The attention tab by mouse and keys; its numbers are made up, so that only the window is tested.
@ExtendWith(ApplicationExtension.class)
class AttentionTest {
  private final Screen screen = new Screen();
  private final Folder folder = new Folder();

  @Start
  void start(Stage stage) {
    screen.open(stage, new DrawnBackend(), folder);
  }

  private void choose(FxRobot robot, String model, String method) throws TimeoutException {
    screen.settle();
    robot.interact(() -> screen.view().desk().model().set(model));
    robot.interact(() -> robot.lookup(method).<ToggleButton>query().setSelected(true));
    screen.until(() -> screen.view().isSettled());
  }

  /// The middle of a patch of the eight by eight that are drawn.
  private Point2D patch(int row, int column) {
    ImageView view = ((PictureView) screen.view().lookup("#raw-picture")).view();
    double side = view.getFitWidth() / 8;
    return view.localToScreen((column + 0.5) * side, (row + 0.5) * side);
  }

  @Test
  void headsArePickedAndLetGo(FxRobot robot) throws TimeoutException {
    choose(robot, "drawn-clip", "#method-raw");
    screen.until(() -> screen.label("#raw-headline").startsWith("Layer 3, mean over heads"));
    robot.clickOn(screen.at("#head-grid", 20 + 28 * 3 + 12, 20 + 28 + 12));
    screen.until(() -> screen.label("#raw-headline").startsWith("Layer 1, head 2"));
    robot.moveTo(screen.at("#head-grid", 20 + 28 * 2 + 12, 20 + 28 + 12));
    assertThat(screen.label("#raw-headline")).startsWith("Layer 1, head 2");
    Image one = screen.picture("#raw-picture");
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    screen.until(() -> screen.label("#raw-headline").startsWith("Mean of 2 heads"));
    assertThat(screen.picture("#raw-picture")).isNotSameAs(one);
    robot.type(KeyCode.ESCAPE);
    robot.moveTo(screen.at("#head-grid", 20 + 28 + 12, 20 + 12));
    screen.until(() -> screen.label("#raw-headline").startsWith("Layer 0, head 0"));
    assertThat(screen.view().desk().selection().now().isEmpty()).isFalse();
    robot.interact(
        () -> robot.lookup("#overview").queryAs(ComboBox.class).getSelectionModel().select(2));
    screen.until(() -> screen.label("#raw-headline").startsWith("Layer"));
  }

  @Test
  void brushedPatchesAllCountBothWays(FxRobot robot) throws TimeoutException {
    choose(robot, "drawn-clip", "#method-raw");
    screen.until(() -> screen.label("#raw-headline").contains("from the class token"));
    Image before = screen.picture("#raw-picture");
    robot.drag(patch(2, 2)).moveTo(patch(2, 3)).dropTo(patch(2, 5));
    screen.until(() -> screen.label("#raw-headline").contains("from "));
    screen.until(() -> screen.label("#raw-headline").matches(".*(patch|chosen).*"));
    Image from = screen.picture("#raw-picture");
    assertThat(from).isNotSameAs(before);
    robot.clickOn("#direction-to");
    screen.until(() -> screen.label("#raw-headline").contains(", to "));
    assertThat(screen.picture("#raw-picture")).isNotSameAs(from);
    robot.clickOn(patch(4, 4));
    screen.until(() -> screen.label("#raw-headline").endsWith("to patch 4, 4"));
    robot.clickOn("#view-matrix");
    screen.until(() -> screen.view().lookup("#matrix").isVisible());
  }

  @Test
  void aWordShowsItsPatchesAndPatchesTintTheWords(FxRobot robot) throws TimeoutException {
    choose(robot, "drawn-blip", "#method-raw");
    screen.until(() -> screen.label("#raw-headline").contains("all words to patches"));
    Image all = screen.picture("#raw-picture");
    ToggleButton chip =
        (ToggleButton) screen.view().lookup("#raw-pieces").lookupAll(".chip").toArray()[1];
    robot.clickOn(chip);
    screen.until(
        () -> screen.label("#raw-headline").contains("“" + chip.getText() + "” to patches"));
    assertThat(screen.picture("#raw-picture")).isNotSameAs(all);
    String tint = chip.getStyle();
    robot.clickOn(patch(3, 3));
    screen.until(() -> screen.label("#raw-headline").endsWith("to 1 patch"));
    assertThat(chip.getStyle()).isNotEqualTo(tint);
  }

  @Test
  void methodsThatDoNotApplySaySoInPlace(FxRobot robot) throws TimeoutException {
    choose(robot, "drawn-clip", "#method-rollout");
    screen.until(() -> screen.label("#raw-headline").startsWith("Rollout through layer 3"));
    choose(robot, "drawn-blip", "#method-rollout");
    screen.until(() -> screen.banner().startsWith("Rollout follows a sequence"));
    choose(robot, "drawn-vit", "#method-occlusion");
    screen.until(() -> screen.headline().contains("Likeliest"));
    robot.interact(() -> robot.lookup("#target").<ComboBox<String>>query().setValue("dog"));
    screen.until(() -> screen.banner().equals("The model knows no 'dog'."));
    choose(robot, "drawn-resnet", "#method-raw");
    screen.until(() -> screen.banner().contains("has no attention to look at"));
  }

  @Test
  void everyExportReadsBack(FxRobot robot, @TempDir Path place) throws Exception {
    folder.place = place;
    choose(robot, "drawn-blip", "#method-raw");
    screen.until(() -> screen.label("#raw-headline").contains("all words to patches"));
    for (String form : List.of("png", "svg", "npz", "safetensors", "csv", "html", "gif")) {
      export(robot, form);
    }
    assertThat(ImageIO.read(place.resolve("attention.png").toFile()).getWidth()).isGreaterThan(300);
    assertThat(Files.readString(place.resolve("attention.svg"))).contains("<svg", "all words");
    try (ZipFile npz = new ZipFile(place.resolve("attention.npz").toFile())) {
      assertThat(npz.getEntry("attention.npy")).isNotNull();
      assertThat(npz.getEntry("keys.npy")).isNotNull();
    }
    assertThat(shape(place.resolve("attention.safetensors"))).startsWith("[4,6,").endsWith(",65]");
    try (CSVParser csv =
        CSVParser.parse(
            place.resolve("attention.csv"), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      var rows = csv.getRecords();
      assertThat(rows.getFirst().get(1)).isEqualTo("[class]");
      assertThat(Float.parseFloat(rows.get(1).get(1))).isBetween(0f, 1f);
    }
    assertThat(Files.readString(place.resolve("attention.html")))
        .contains("data:image/png;base64,", "layer 3")
        .doesNotContain("http");
    assertThat(frames(place.resolve("attention.gif"))).isEqualTo(4);
  }

  private void export(FxRobot robot, String form) throws TimeoutException {
    MenuButton menu = robot.lookup("#attention-export").query();
    robot.interact(
        () ->
            menu.getItems().stream()
                .filter(item -> item.getId().equals("export-" + form))
                .forEach(item -> item.fire()));
    screen.until(() -> Files.exists(folder.place.resolve("attention." + form)));
    screen.until(() -> screen.view().isSettled());
  }

  private static String shape(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int length = Math.toIntExact(bytes.getLong(0));
    String json = new String(bytes.array(), 8, length, StandardCharsets.UTF_8);
    JsonObject header = JsonParser.parseString(json).getAsJsonObject();
    return header.getAsJsonObject("attention").get("shape").toString();
  }

  private static int frames(Path gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = ImageIO.createImageInputStream(gif.toFile())) {
      reader.setInput(in);
      return reader.getNumImages(true);
    } finally {
      reader.dispose();
    }
  }

  /// A user who writes everything into one folder.
  private static final class Folder implements FileChoice {
    private Path place = Path.of("nowhere");

    @Override
    public List<Path> files() {
      return List.of();
    }

    @Override
    public @Nullable Path folder(String title) {
      return null;
    }

    @Override
    public Path save(String name, String ending) {
      return place.resolve(name + "." + ending);
    }
  }
}
