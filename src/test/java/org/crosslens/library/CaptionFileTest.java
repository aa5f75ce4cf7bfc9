package org.crosslens.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosslens.results.Caption;
import org.crosslens.results.Problem;

class CaptionFileTest {
  @Provide
  Arbitrary<List<Caption>> captions() {
    Arbitrary<String> name =
        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(9).map(s -> s + ".jpg");
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("abc ,;\"'{}é漢\u0628")
            .ofMinLength(1)
            .ofMaxLength(30)
            .map(String::strip)
            .filter(s -> !s.isEmpty());
    return Combinators.combine(name, text).as(Caption::new).list().ofMinSize(1).ofMaxSize(8);
  }

  @Property(tries = 100)
  void flickrFormComesBack(@ForAll("captions") List<Caption> captions) throws IOException {
    String text =
        captions.stream()
            .map(c -> c.picture() + ",\"" + c.text().replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining("\r\n", "image,caption\r\n", "\n"));
    assertThat(read("captions.txt", text)).isEqualTo(captions);
  }

  @Property(tries = 100)
  void jsonLinesComeBack(@ForAll("captions") List<Caption> captions) throws IOException {
    String text = captions.stream().map(CaptionFileTest::json).collect(Collectors.joining("\n\n"));
    assertThat(read("metadata.jsonl", text)).isEqualTo(captions);
  }

  private static String json(Caption caption) {
    JsonObject object = new JsonObject();
    object.addProperty("file_name", caption.picture());
    object.addProperty("text", caption.text());
    return object.toString();
  }

  @Property(tries = 200)
  void nothingButAProblemComesOfRubbish(@ForAll String text) throws IOException {
    for (String ending : List.of("csv", "tsv", "json", "jsonl", "txt")) {
      try {
        assertThat(read("rubbish." + ending, text)).isNotEmpty();
      } catch (Problem expected) {
        assertThat(expected.remedy()).isNotBlank();
      }
    }
  }

  @Example
  void oneCaptionALine() throws IOException {
    assertThat(read("lines.txt", "\ufeffa cat, asleep\n\n  a dog \n"))
        .containsExactly(new Caption("", "a cat, asleep"), new Caption("", "a dog"));
  }

  @Example
  void unquotedFlickrLinesKeepTheirSpaces() throws IOException {
    assertThat(read("captions.txt", "image,caption\na.jpg,A child in a dress .\n"))
        .containsExactly(new Caption("a.jpg", "A child in a dress ."));
  }

  @Example
  void tablesByTheirHeads() throws IOException {
    assertThat(read("t.tsv", "id\tText\tfile_name\n1\ta \"cat\"\tx/a.png\n"))
        .containsExactly(new Caption("x/a.png", "a \"cat\""));
    assertThatThrownBy(() -> read("t.csv", "id,size\n1,2\n"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no column for captions");
  }

  @Example
  void cocoJoinsPicturesAndAnnotations() throws IOException {
    String json =
        """
        {"images": [{"id": 7, "file_name": "b.jpg"}, {"id": 3, "file_name": "a.jpg"}],
         "annotations": [{"image_id": 3, "caption": "first "}, {"image_id": 7, "caption": "next"}]}
        """;
    assertThat(read("captions.json", json))
        .containsExactly(new Caption("a.jpg", "first"), new Caption("b.jpg", "next"));
  }

  @Example
  void aBadLineIsNamed() {
    assertThatThrownBy(() -> read("m.jsonl", "{\"text\": \"a\"}\n{\"text\"\n"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Line 2");
  }

  @Example
  void bytesThatAreNotText() throws IOException {
    Path file = Files.createTempFile("captions", ".txt");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
    assertThatThrownBy(() -> CaptionFile.read(file))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("UTF-8");
    Files.delete(file);
  }

  private static List<Caption> read(String name, String text) throws IOException {
    Path folder = Files.createTempDirectory("captions");
    Path file = folder.resolve(name);
    try {
      Files.writeString(file, text.replaceAll("[\ud800-\udfff]", wellFormed(text) ? "$0" : ""));
      return CaptionFile.read(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static boolean wellFormed(String text) {
    return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
