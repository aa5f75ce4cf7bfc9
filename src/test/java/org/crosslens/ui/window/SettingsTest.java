package org.crosslens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @Test
  void whatIsWrittenIsReadAgain(@TempDir Path folder) {
    Path file = folder.resolve("deep").resolve("settings.json");
    Settings settings = Settings.of(file);
    settings.state().theme = "dark";
    settings.state().dividers.put("main", new double[] {0.2, 0.8});
    settings.save();
    Settings again = Settings.of(file);
    assertThat(again.state().theme).isEqualTo("dark");
    assertThat(again.state().dividers.get("main")).containsExactly(0.2, 0.8);
    assertThat(again.state().cardDismissed).isFalse();
  }

  @Test
  void aBrokenFileGivesWhatAFirstStartHas(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"width\": \"wide\", ");
    assertThat(Settings.of(file).state().width).isEqualTo(1600);
    Files.writeString(file, "");
    assertThat(Settings.of(file).state().map).isEqualTo("viridis");
    Files.writeString(file, "{\"theme\": null, \"width\": 1e9}");
    assertThat(Settings.of(file).state().theme).isEqualTo("system");
  }

  @Test
  void forgetfulSettingsWriteNothing(@TempDir Path folder) throws IOException {
    Settings.of(folder.resolve("unused.json"));
    Settings.forgetful().save();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }
}
