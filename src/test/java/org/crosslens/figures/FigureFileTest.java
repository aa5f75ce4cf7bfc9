package org.crosslens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class FigureFileTest {
  private static final Figure FIGURE =
      SimilarityFigure.of(Drawn.matrix(3, 2), ColourMap.COOLWARM, FigureTheme.DARK);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @Test
  void writesPngAtTheScaleAskedFor() throws IOException {
    Path file = folder.resolve("new/folder/figure.PNG");
    FigureFile.write(FIGURE, file, 3);
    var image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(3 * FIGURE.size().width);
    assertThat(image.getHeight()).isEqualTo(3 * FIGURE.size().height);
    assertThat(image.getRGB(0, 0)).isEqualTo(FigureTheme.DARK.background().getRGB());
  }

  @Test
  void writesSvgThatIsXmlOfTheRightSizeWithText() throws Exception {
    Path file = folder.resolve("figure.svg");
    FigureFile.write(FIGURE, file);
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    // The document names a DTD on the web, which a test does not fetch.
    builder.setEntityResolver((id, system) -> new InputSource(new StringReader("")));
    var root = builder.parse(file.toFile()).getDocumentElement();
    assertThat(root.getAttribute("width")).isEqualTo("" + FIGURE.size().width);
    assertThat(root.getElementsByTagName("image").getLength()).isPositive();
    assertThat(root.getTextContent()).contains("caption 1");
  }

  @Test
  void replacesAnOlderFileAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("figure.png");
    Files.writeString(file, "old");
    FigureFile.write(FIGURE, file);
    assertThat(ImageIO.read(file.toFile())).isNotNull();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void saysWhichEndingsThereAre() {
    assertThatThrownBy(() -> FigureFile.write(FIGURE, folder.resolve("figure.bmp")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("figure.bmp")
        .hasMessageContaining(".png or .svg");
  }

  @Test
  void saysWhenAFolderIsInTheWay() throws IOException {
    Path file = folder.resolve("figure.png");
    Files.createDirectories(file.resolve("inside"));
    assertThatThrownBy(() -> FigureFile.write(FIGURE, file))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("could not be written");
    assertThat(file).isDirectory();
  }
}
