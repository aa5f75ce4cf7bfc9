package org.crosslens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;
import static org.junit.jupiter.api.condition.OS.MAC;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/// Starts the application folder's own script, as people do.
@EnabledOnOs({LINUX, MAC})
class LauncherTest {
  private static final Path SCRIPT =
      Path.of(System.getProperty("crosslens.home"), "bin", "crosslens").toAbsolutePath();

  private record Ended(int code, String text) {}

  private static Ended run(Map<String, String> variables, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), text);
  }

  private static Map<String, String> thisJava() {
    return Map.of("JAVA_HOME", System.getProperty("java.home"));
  }

  @Test
  void findsItsFolderThroughALinkAndLeavesTheHomeFolderEmpty(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path link = Files.createSymbolicLink(folder.resolve("lens"), SCRIPT);
    Path picture = TinyModel.picture(folder.resolve("a.png"), java.awt.Color.RED);
    Path captions = Files.writeString(folder.resolve("c.txt"), "red\n");
    Path tiny = TinyModel.in(folder.resolve("tiny"));
    Ended ended =
        run(
            Map.of("JAVA_HOME", System.getProperty("java.home"), "HOME", home.toString()),
            List.of(
                link.toString(),
                "compare",
                tiny.toString(),
                "--images",
                picture.toString(),
                "--captions",
                captions.toString(),
                "--out",
                folder.resolve("s.csv").toString()));
    assertThat(ended.text).doesNotContain("WARNING", "INFO", "Exception");
    assertThat(ended.code).isZero();
    assertThat(folder.resolve("s.csv")).exists();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void withoutADisplayOneSentenceSaysSo() throws IOException, InterruptedException {
    Ended ended = run(thisJava(), List.of(SCRIPT.toString()));
    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.text.lines()).hasSize(1);
    assertThat(ended.text).contains("no display", "--help");
  }

  @Test
  void withoutJavaOneSentenceSaysSo(@TempDir Path folder) throws IOException, InterruptedException {
    // A copy that looks for Java in no folder but the empty one.
    String script = Files.readString(SCRIPT).replaceAll("(?m)^    /.*\\\\$", "    \\\\");
    Path copy = folder.resolve("bin/crosslens");
    Files.createDirectories(folder.resolve("bin"));
    Files.writeString(copy, script);
    Map<String, String> none =
        Map.of("JAVA_HOME", "", "HOME", folder.toString(), "PATH", tools(folder).toString());
    Ended ended = run(none, List.of("/bin/sh", copy.toString(), "models"));
    assertThat(ended.code).isEqualTo(3);
    assertThat(ended.text.lines()).hasSize(1);
    assertThat(ended.text).contains("Java 25", "JAVA_HOME");
  }

  /// A path with the tools that the script uses and no Java.
  private static Path tools(Path folder) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("dirname", "readlink", "sed", "head")) {
      for (String place : List.of("/usr/bin", "/bin")) {
        Path real = Path.of(place, tool);
        if (Files.exists(real) && Files.notExists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), real);
        }
      }
    }
    return tools;
  }
}
