package org.crosslens.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.TinyModel;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
  private Path folder = Path.of("");

  @BeforeEach
  void pictures(@TempDir Path temporary) throws IOException {
    folder = temporary;
    for (String name : List.of("cat10.png", "cat9.png", "Dog.png")) {
      TinyModel.picture(folder.resolve(name), Color.RED);
    }
  }

  private static Collection open(Path... paths) {
    return Importer.open(List.of(paths), Progress.NONE);
  }

  private static List<String> names(Collection collection) {
    return collection.pictures().stream().map(Picture::name).toList();
  }

  @Test
  void aFolderComesInNaturalOrder() {
    assertThat(names(open(folder))).containsExactly("cat9.png", "cat10.png", "Dog.png");
  }

  @Test
  void sameNamesDescribe() throws IOException {
    Files.writeString(folder.resolve("cat9.txt"), "one\ntwo\n");
    assertThat(open(folder).captions())
        .containsExactly(new Caption("cat9.png", "one"), new Caption("cat9.png", "two"));
  }

  @Test
  void aCaptionsFileGivesTheOrderAndTheRestFollows() throws IOException {
    Files.writeString(folder.resolve("captions.txt"), "image,caption\nDog.png,a dog\n");
    assertThat(names(open(folder))).containsExactly("Dog.png", "cat9.png", "cat10.png");
    assertThat(names(open(folder.resolve("captions.txt")))).containsExactly("Dog.png");
  }

  @Test
  void picturesMayLieInAFolderBelow() throws IOException {
    Path captions = folder.resolve("set/captions.txt");
    TinyModel.picture(folder.resolve("set/Images/a.png"), Color.BLUE);
    Files.writeString(captions, "image,caption\na.png,blue\n");
    assertThat(open(captions).captions()).containsExactly(new Caption("a.png", "blue"));
  }

  @Test
  void whatIsMissingOrBrokenIsNamedAndTheRestStays() throws IOException {
    Files.writeString(folder.resolve("fake.jpg"), "words");
    Files.writeString(
        folder.resolve("captions.txt"),
        "image,caption\nDog.png,a dog\ngone.png,gone\nlost.png,lost\nfake.jpg,fake\n");
    Collection collection = open(folder);
    assertThat(names(collection)).hasSize(3).doesNotContain("fake.jpg");
    assertThat(collection.captions()).containsExactly(new Caption("Dog.png", "a dog"));
    assertThat(collection.warnings())
        .containsExactly(
            "captions.txt names 2 pictures that are not there, such as gone.png, lost.png.",
            "fake.jpg is not a picture.");
  }

  @Test
  void anUnreadableFileOfCaptionsHidesNoPictures() throws IOException {
    Files.writeString(folder.resolve("cat9.txt"), "");
    Files.write(folder.resolve("cat10.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Files.writeString(folder.resolve("Dog.txt"), "a dog");
    Collection collection = open(folder);
    assertThat(names(collection)).hasSize(3);
    assertThat(collection.captions()).containsExactly(new Caption("Dog.png", "a dog"));
    assertThat(collection.warnings()).hasSize(2).allMatch(w -> w.contains("cat"));
  }

  @Test
  void namesThatRepeatGetTheirFolders() throws IOException {
    TinyModel.picture(folder.resolve("b/Dog.png"), Color.BLUE);
    assertThat(names(open(folder))).doesNotHaveDuplicates().contains("Dog.png");
    assertThat(names(open(folder))).hasSize(4);
  }

  @Test
  void aFileOpenedTwiceIsOnePicture() {
    assertThat(names(open(folder, folder.resolve("Dog.png")))).hasSize(3);
  }

  @Test
  void sentencesNeedNoPictures() throws IOException {
    Path lines = folder.resolve("lines.txt");
    Files.writeString(lines, "a cat\n");
    assertThat(open(lines).pictures()).isEmpty();
    assertThat(open(lines).captions()).containsExactly(new Caption("", "a cat"));
  }

  @Test
  void nothingToUseIsAProblem(@TempDir Path empty) {
    assertThatThrownBy(() -> open(empty)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> open(empty.resolve("none")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not there");
  }

  @Test
  void aLinkToAFolderIsThatFolder(@TempDir Path elsewhere) throws IOException {
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(names(open(link))).containsExactly("cat9.png", "cat10.png", "Dog.png");
  }
}
