package org.crosslens.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosslens.TestEngine;
import org.crosslens.hub.BundledModels;
import org.crosslens.hub.ModelFolder;
import org.crosslens.inputs.Tokenizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What comes with the program loads as any published model does.
class BundledTest {
  private static final List<ModelFolder> ALL = new BundledModels(Path.of("assets/models")).list();

  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @TestFactory
  Stream<DynamicTest> eachLoadsWithItsRecipeAndCard() {
    assertThat(ALL).isNotEmpty();
    return ALL.stream().map(model -> DynamicTest.dynamicTest(model.name(), () -> loads(model)));
  }

  private static void loads(ModelFolder model) {
    try (OpenModel open = OpenModel.open(model.folder())) {
      assertThat(open.random()).isFalse();
      if (open.model() instanceof TextReader reader) {
        try (Tokenizer tokenizer = Tokenizer.of(model.folder())) {
          TextReader.Text text = reader.text();
          Tokenizer fitted = tokenizer.fitted(text.positions(), text.vocabulary());
          assertThat(fitted.encode("a red cat").ids()).hasSizeGreaterThan(3);
        }
      }
    }
    for (String file : new String[] {"recipe.json", "metrics.json", "loss.png", "README.md"}) {
      assertThat(Files.exists(model.folder().resolve(file))).as(file).isTrue();
    }
  }
}
