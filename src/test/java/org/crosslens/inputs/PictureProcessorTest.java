package org.crosslens.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureProcessorTest {
  private static final Path IMAGES = Path.of("src/test/resources/fixtures/images");

  private static PictureProcessor processor(String json) {
    JsonObject object = JsonParser.parseString(json).getAsJsonObject();
    return PictureProcessor.of(object);
  }

  private static RgbImage white(int width, int height) {
    byte[] pixels = new byte[width * height * 3];
    Arrays.fill(pixels, (byte) 255);
    return new RgbImage(width, height, pixels);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blip",
        "clip-vit-base-patch32",
        "dinov2-base",
        "resnet-18",
        "siglip-base-patch16-224",
        "vilt-b32",
        "vit-base-patch16-224"
      })
  void oldAndNewFilesMeanTheSame(String name) {
    Path folder = IMAGES.resolve(name);
    PictureProcessor old = PictureProcessor.of(folder);
    PictureProcessor resolved =
        PictureProcessor.read(folder.resolve("preprocessor_config_resolved.json"));
    assertThat(old).isEqualTo(resolved);
  }

  @Test
  void aCropLargerThanThePictureIsPaddedWithBlack() {
    PictureProcessor clip =
        processor(
            """
            {"image_processor_type": "CLIPImageProcessor", "do_resize": false, "crop_size": 6,
             "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}
            """);
    RgbImage seen = clip.seen(white(3, 8));
    assertThat(seen.width()).isEqualTo(6);
    assertThat(seen.height()).isEqualTo(6);
    int[] row = new int[6];
    Arrays.setAll(row, x -> seen.pixels()[x * 3] & 255);
    assertThat(row).containsExactly(0, 0, 255, 255, 255, 0);
    PictureBatch batch = clip.batch(List.of(white(3, 8)));
    assertThat(batch.values()[0]).isEqualTo(-1);
    assertThat(batch.values()[2]).isEqualTo(1);
  }

  @Test
  void smallerPicturesOfABatchArePaddedAndMasked() {
    PictureProcessor vilt = processor("{\"size\": 32, \"size_divisor\": 8}");
    PictureBatch batch = vilt.batch(List.of(white(40, 32), white(32, 48)));
    assertThat(List.of(batch.count(), batch.height(), batch.width())).containsExactly(2, 48, 40);
    assertThat(Arrays.stream(batch.mask()).sum()).isEqualTo(40 * 32 + 32 * 48);
    assertThat(batch.mask()[31 * 40 + 39]).isEqualTo(1);
    assertThat(batch.mask()[32 * 40]).isZero();
    assertThat(batch.values()[31 * 40 + 39]).isEqualTo(1);
    assertThat(batch.values()[32 * 40]).isZero();
    assertThat(batch.values()[3 * 48 * 40 + 32]).isZero();
  }

  @Test
  void aLongThinPictureCostsOnlyWhatIsSeen() {
    PictureProcessor clip = PictureProcessor.of(IMAGES.resolve("clip-vit-base-patch32"));
    assertThat(clip.seen(white(1, 400_000)).pixels()).hasSize(224 * 224 * 3);
    assertThatThrownBy(() -> clip.resized(white(1, 400_000))).isInstanceOf(Problem.class);
    PictureProcessor uncut = processor("{\"do_resize\": false, \"size\": 4}");
    assertThatThrownBy(() -> uncut.seen(white(20_000, 1000)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("20000 x 1000");
  }

  @Test
  void patchesLeadBackToThePicture() {
    PictureProcessor clip = PictureProcessor.of(IMAGES.resolve("clip-vit-base-patch32"));
    PatchGrid grid = clip.grid(448, 672, 32);
    assertThat(grid.patches()).isEqualTo(49);
    assertThat(grid.box(0)).isEqualTo(new PatchGrid.Box(0, 112, 64, 64));
    assertThat(grid.box(48)).isEqualTo(new PatchGrid.Box(384, 496, 64, 64));
    assertThat(grid.patchAt(65, 112)).isEqualTo(1);
    assertThat(grid.patchAt(65, 111)).isEqualTo(-1);
    PatchGrid stretched =
        PictureProcessor.of(IMAGES.resolve("vit-base-patch16-224")).grid(100, 400, 16);
    assertThat(stretched.box(0).height()).isCloseTo(400 / 14.0, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"size\": \"large\"}",
        "{\"size\": {\"longest\": 4}}",
        "{\"size\": -3}",
        "{\"size\": 100000}",
        "{\"resample\": 9}",
        "{\"image_mean\": [1, 2]}",
        "{\"image_mean\": 1}",
        "{\"image_std\": [0.5, 0, 0.5]}",
        "{\"size\": 8, \"size_divisor\": 0}",
        "{\"size\": 224, \"crop_pct\": 0}",
        "{\"do_resize\": []}",
        "{\"image_processor_type\": \"TelescopeImageProcessor\"}"
      })
  void settingsThatMakeNoSenseAreToldOf(String json) {
    assertThatThrownBy(() -> processor(json)).isInstanceOf(Problem.class);
  }

  @Test
  void aMissingFileIsToldOf(@TempDir Path folder) {
    assertThatThrownBy(() -> PictureProcessor.of(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("preprocessor_config.json");
  }
}
