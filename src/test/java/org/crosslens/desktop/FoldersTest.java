package org.crosslens.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings, logs and the door stand where each platform keeps such things.
class FoldersTest {
  private static final Path HOME = Path.of("/home/ada");
  private static final Path TEMPORARY = Path.of("/tmp");

  @Test
  void linuxFollowsTheBaseDirectories(@TempDir Path running) {
    Folders folders =
        Folders.of(
            Map.of(
                "XDG_CONFIG_HOME", "/c",
                "XDG_STATE_HOME", "/s",
                "XDG_RUNTIME_DIR", running.toString(),
                "USER", "ada",
                "DISPLAY", ":1"),
            HOME,
            TEMPORARY,
            "Linux");
    assertThat(folders.settings()).isEqualTo(Path.of("/c/crosslens/settings.json"));
    assertThat(folders.logs()).isEqualTo(Path.of("/s/crosslens"));
    assertThat(folders.door()).isEqualTo(running.resolve("crosslens-ada/window-1.sock"));
  }

  @Test
  void withoutVariablesTheHomeFolderIsUsed() {
    Folders folders = Folders.of(Map.of("USER", "../x"), HOME, TEMPORARY, "Linux");
    assertThat(folders.settings()).isEqualTo(HOME.resolve(".config/crosslens/settings.json"));
    assertThat(folders.logs()).isEqualTo(HOME.resolve(".local/state/crosslens"));
    assertThat(folders.door()).isEqualTo(Path.of("/tmp/crosslens----x/window.sock"));
  }

  @Test
  void macKeepsItInTheLibrary() {
    Folders folders = Folders.of(Map.of("USER", "ada"), HOME, TEMPORARY, "Mac OS X");
    assertThat(folders.settings())
        .isEqualTo(HOME.resolve("Library/Application Support/crosslens/settings.json"));
    assertThat(folders.logs()).isEqualTo(HOME.resolve("Library/Logs/crosslens"));
  }

  @Test
  void windowsKeepsItInTheApplicationData() {
    Map<String, String> variables =
        Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local", "USERNAME", "ada");
    Folders folders = Folders.of(variables, HOME, TEMPORARY, "Windows 11");
    assertThat(folders.settings()).isEqualTo(Path.of("/roaming/crosslens/settings.json"));
    assertThat(folders.logs()).isEqualTo(Path.of("/local/crosslens/logs"));
    assertThat(folders.door()).isEqualTo(Path.of("/tmp/crosslens-ada/window.sock"));
  }
}
