package org.crosslens.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
  private static final Path IMAGES = Path.of("src/test/resources/fixtures/images");

  private static int[] pixel(RgbImage picture, int x, int y) {
    int from = (y * picture.width() + x) * 3;
    int[] rgb = new int[3];
    Arrays.setAll(rgb, i -> Byte.toUnsignedInt(picture.pixels()[from + i]));
    return rgb;
  }

  private static RgbImage read(byte[] file) {
    return PictureFile.read(file, "test");
  }

  private static BufferedImage image(int space, int bits, boolean alpha, int... samples) {
    int type = bits == 16 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
    int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
    ComponentColorModel model =
        new ComponentColorModel(ColorSpace.getInstance(space), alpha, false, transparency, type);
    WritableRaster raster = model.createCompatibleWritableRaster(4, 3);
    for (int y = 0; y < 3; y++) {
      for (int x = 0; x < 4; x++) {
        raster.setPixel(x, y, samples);
      }
    }
    return new BufferedImage(model, raster, false, null);
  }

  @Test
  void greyIsReplicatedAndNotBrightened() throws IOException {
    byte[] file = PictureBytes.of(image(ColorSpace.CS_GRAY, 8, false, 100), "png");
    assertThat(pixel(read(file), 1, 1)).containsExactly(100, 100, 100);
  }

  @Test
  void greyWithAlphaLosesItsAlpha() throws IOException {
    byte[] file = PictureBytes.of(image(ColorSpace.CS_GRAY, 8, true, 100, 7), "png");
    assertThat(pixel(read(file), 1, 1)).containsExactly(100, 100, 100);
  }

  @Test
  void alphaIsDroppedAndNotComposed() throws IOException {
    byte[] file = PictureBytes.of(image(ColorSpace.CS_sRGB, 8, true, 200, 30, 90, 0), "png");
    assertThat(pixel(read(file), 1, 1)).containsExactly(200, 30, 90);
  }

  @Test
  void sixteenBitsGiveTheirUpperEight() throws IOException {
    byte[] grey = PictureBytes.of(image(ColorSpace.CS_GRAY, 16, false, 0x8fff), "png");
    assertThat(pixel(read(grey), 2, 2)).containsExactly(0x8f, 0x8f, 0x8f);
    byte[] rgb = PictureBytes.of(image(ColorSpace.CS_sRGB, 16, false, 0x1234, 0xabcd, 0xff), "png");
    assertThat(pixel(read(rgb), 2, 2)).containsExactly(0x12, 0xab, 0);
  }

  @Test
  void aPaletteIsLookedUp() throws IOException {
    byte[] red = {0, 10};
    byte[] green = {0, 20};
    byte[] blue = {0, (byte) 250};
    IndexColorModel palette = new IndexColorModel(1, 2, red, green, blue, 1);
    BufferedImage image = new BufferedImage(9, 8, BufferedImage.TYPE_BYTE_BINARY, palette);
    image.getRaster().setSample(8, 1, 0, 1);
    for (String format : new String[] {"png", "gif"}) {
      RgbImage picture = read(PictureBytes.of(image, format));
      assertThat(pixel(picture, 8, 1)).as(format).containsExactly(10, 20, 250);
      assertThat(pixel(picture, 7, 1)).as(format).containsExactly(0, 0, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "tiff", "gif"})
  void losslessFormatsKeepEachByte(String format) throws IOException {
    BufferedImage image = PictureBytes.quarters(16, 8);
    RgbImage picture = read(PictureBytes.of(image, format));
    assertThat(picture.pixels()).isEqualTo(RgbImage.of(image).pixels());
    assertThat(RgbImage.of(picture.toBufferedImage()).pixels()).isEqualTo(picture.pixels());
  }

  @Test
  void webpIsRead() {
    RgbImage picture = read(PictureBytes.webp(5, 3, 12, 34, 56));
    assertThat(picture.width()).isEqualTo(5);
    assertThat(picture.height()).isEqualTo(3);
    assertThat(pixel(picture, 4, 2)).containsExactly(12, 34, 56);
  }

  @Test
  void jpegComponentsMeanWhatTheMarkersSay() throws IOException {
    byte[] plain = PictureBytes.jpeg(81, 90, 240);
    assertNear(read(plain), 238, 14, 14);
    assertNear(read(PictureBytes.withSegment(plain, 0xee, PictureBytes.adobe(0))), 81, 90, 240);
    assertNear(read(PictureBytes.withSegment(plain, 0xee, PictureBytes.adobe(1))), 238, 14, 14);
  }

  @Test
  void fourInksAreInverted() throws IOException {
    byte[] plain = PictureBytes.jpeg(10, 200, 100, 220);
    // Full light is 255: each colour is its own light times the black ink's, over 255.
    assertNear(read(plain), 9, 173, 86);
    assertNear(read(PictureBytes.withSegment(plain, 0xee, PictureBytes.adobe(0))), 9, 173, 86);
    byte[] grey = PictureBytes.jpeg(100, 128, 128, 255);
    assertNear(read(PictureBytes.withSegment(grey, 0xee, PictureBytes.adobe(2))), 155, 155, 155);
  }

  private static void assertNear(RgbImage picture, int red, int green, int blue) {
    int[] wanted = {red, green, blue};
    int[] rgb = pixel(picture, 8, 8);
    for (int i = 0; i < 3; i++) {
      assertThat(rgb[i]).isCloseTo(wanted[i], within(2));
    }
  }

  /// The colours of the upper left, upper right, lower left and lower right corner.
  @ParameterizedTest
  @CsvSource({
    "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB",
    "9, RGBW"
  })
  void picturesAreTurnedAsTheCameraSays(int orientation, String corners) throws IOException {
    byte[] jpeg = PictureBytes.of(PictureBytes.quarters(64, 32), "jpg");
    RgbImage picture = read(PictureBytes.withSegment(jpeg, 0xe1, PictureBytes.exif(orientation)));
    boolean turned = orientation >= 5 && orientation <= 8;
    assertThat(picture.width()).isEqualTo(turned ? 32 : 64);
    assertThat(picture.height()).isEqualTo(turned ? 64 : 32);
    int right = picture.width() - 4;
    int bottom = picture.height() - 4;
    String found =
        name(pixel(picture, 3, 3))
            + name(pixel(picture, right, 3))
            + name(pixel(picture, 3, bottom))
            + name(pixel(picture, right, bottom));
    assertThat(found).isEqualTo(corners);
  }

  private static String name(int[] rgb) {
    boolean red = rgb[0] > 128;
    boolean green = rgb[1] > 128;
    return red && green ? "W" : red ? "R" : green ? "G" : "B";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"img3_thin_31x200.png", "img6_exif6_400x300.jpg", "img7_palette_96x64.png"})
  void aFileThatEndsTooEarlyIsToldOf(String name) throws IOException {
    byte[] whole = Files.readAllBytes(IMAGES.resolve(name));
    for (double share : new double[] {0.1, 0.5, 0.9}) {
      byte[] part = Arrays.copyOf(whole, (int) (whole.length * share));
      assertThatThrownBy(() -> PictureFile.read(part, name))
          .isInstanceOf(Problem.class)
          .hasMessageContaining(name)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void aTextIsNoPicture(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("cat.jpg"), "This is not a cat.");
    assertThatThrownBy(() -> PictureFile.read(file))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cat.jpg is not a picture");
    assertThatThrownBy(() -> PictureFile.read(folder.resolve("dog.jpg")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("dog.jpg cannot be read");
    assertThatThrownBy(() -> read("".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Problem.class);
  }

  @Test
  void aClaimOfHugeSizeIsRefusedBeforeDecoding() throws IOException {
    byte[] file = PictureBytes.pngHeader(100_000, 100_000);
    assertThatThrownBy(() -> PictureFile.read(file, "bomb.png"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("bomb.png is too large");
  }
}
