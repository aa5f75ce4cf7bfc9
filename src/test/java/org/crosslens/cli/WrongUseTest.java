package org.crosslens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosslens.TinyModel;
import org.crosslens.TinySpeakers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is typed wrongly ends with one line that says what and what to do, and writes nothing.
class WrongUseTest {
  private static Path folder = Path.of("");

  private final Shell shell = new Shell();

  @BeforeAll
  static void makeInputs(@TempDir Path temporary) throws IOException {
    folder = temporary;
    TinyModel.in(folder.resolve("clip"));
    TinySpeakers.chooser(folder.resolve("vilt"));
    TinyModel.picture(folder.resolve("red.png"), Color.RED);
    Files.writeString(folder.resolve("fake.png"), "words");
    Files.writeString(folder.resolve("file"), "no folder");
    Files.createDirectory(folder.resolve("empty"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "attend @/clip --image @/red.png --layer 9 --out @/out/a.png; no layer 9",
        "attend @/clip --image @/red.png --layer -3 --out @/out/a.png; no layer -3",
        "attend @/clip --image @/red.png --head 9 --out @/out/a.json; no head",
        "attend @/clip --image @/red.png --method magic --out @/out/a.png; 'magic'",
        "attend @/clip --image @/red.png --text cat --out @/file/a.png; could not be written",
        "attend @/clip --image @/red.png --text cat --out @/file/a.json; Could not write",
        "attend @/clip --image @/red.png --text cat --out @/empty; cannot be written as 'empty'",
        "attend @/clip --image @/fake.png --text cat --out @/out/a.png; not a picture",
        "compare @/clip --images @/empty --out @/out/a.csv; no pictures",
        "compare @/clip --images @/missing --out @/out/a.csv; not there",
        "compare @/empty --images @/red.png --out @/out/a.csv; no weights",
        "compare @/vilt --images @/red.png --out @/out/a.csv; no tower for pictures",
        "compare @/clip --images @/red.png; '--out=F'",
        "compare @/clip --images @/red.png --score angular --out @/out/a.csv; angular",
        "classify @/clip --image @/red.png --labels a,b --top -4; --top",
        "preprocess @/clip @/red.png --out @/file/a.safetensors; Could not write",
        "scenes --seed 1 --count 2 --out @/file; could not be written",
        "scenes --seed x --count 2 --out @/out; 'x'",
        "train nothing --out @/out; no recipe 'nothing'",
        "--nonsense; --nonsense"
      })
  void isToldInOneLine(String command, String part) throws IOException {
    List<Path> before = files();
    Object[] words = command.replace("@", folder.toString()).split(" ", -1);
    shell.fails(List.of(part), words);
    assertThat(shell.printed()).isEmpty();
    assertThat(files()).isEqualTo(before);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }
}
