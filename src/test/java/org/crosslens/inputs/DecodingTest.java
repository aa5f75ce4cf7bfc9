package org.crosslens.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.crosslens.TestEngine;
import org.crosslens.checkpoint.SafeTensors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Compares decoded files with what the reference decoded from them.
class DecodingTest {
  private static final Path IMAGES = Path.of("src/test/resources/fixtures/images");

  @TestFactory
  Stream<DynamicTest> filesAreDecodedAsTheReferenceDoes() throws IOException {
    TestEngine.open();
    try (Stream<Path> files = Files.list(IMAGES)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("img"))
          .sorted()
          .toList()
          .stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }
  }

  private static void compare(Path file) {
    String name = file.getFileName().toString();
    RgbImage picture = PictureFile.read(file);
    try (Arena arena = Arena.ofShared();
        NDManager manager = NDManager.newBaseManager()) {
      SafeTensors decoded = SafeTensors.open(IMAGES.resolve("decoded_rgb.safetensors"), arena);
      NDArray wanted = decoded.read(name.substring(0, name.indexOf('_')) + ".rgb", manager);
      assertThat(wanted.getShape().getShape())
          .containsExactly(picture.height(), picture.width(), 3);
      assertThat(picture.pixels()).isEqualTo(wanted.toByteArray());
    }
  }
}
