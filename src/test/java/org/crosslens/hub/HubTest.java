package org.crosslens.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubTest {
  private static Path config(Path folder, String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("config.json"), text);
    return folder;
  }

  @Test
  void bundledModelsAreTheFoldersWithAConfig(@TempDir Path home) throws IOException {
    Path folder = config(home.resolve("b-model"), "{\"model_type\": \"clip\"}");
    config(home.resolve("a-broken"), "{");
    Files.createDirectories(home.resolve("c-empty"));
    assertThat(new BundledModels(home).list())
        .containsExactly(new ModelFolder("b-model", folder, "clip"));
    assertThat(new BundledModels(home.resolve("none")).list()).isEmpty();
  }

  @Test
  void aModelTypeThatIsNoWordHidesNoOtherModel(@TempDir Path home) throws IOException {
    config(home.resolve("null"), "{\"model_type\": null}");
    config(home.resolve("list"), "{\"model_type\": [\"clip\", \"bert\"]}");
    config(home.resolve("right"), "{\"model_type\": \"clip\"}");
    assertThat(new BundledModels(home).list())
        .extracting(ModelFolder::family)
        .containsExactly("", "", "clip");
  }

  @Test
  void theCacheLiesWhereTheVariablesSay() {
    assertThat(HubCache.of(Map.of("HOME", "/home/a")).folder())
        .isEqualTo(Path.of("/home/a/.cache/huggingface/hub"));
    assertThat(HubCache.of(Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "/fast")).folder())
        .isEqualTo(Path.of("/fast/huggingface/hub"));
  }

  @Test
  void refsNeverLeadOutOfTheCache(@TempDir Path home) throws IOException {
    Path cached = home.resolve("hub/models--a--b");
    Path own = config(cached.resolve("snapshots/aaa"), "{\"model_type\": \"clip\"}");
    config(home.resolve("elsewhere"), "{\"model_type\": \"bert\"}");
    Files.createDirectories(cached.resolve("refs"));
    for (String main : new String[] {"../../../elsewhere", home + "/elsewhere", "a\0b", ""}) {
      Files.writeString(cached.resolve("refs/main"), main);
      assertThat(HubCache.of(Map.of("HF_HOME", home.toString())).list())
          .containsExactly(new ModelFolder("a/b", own, "clip"));
    }
  }

  @Test
  void theCacheGivesTheRevisionThatMainNames(@TempDir Path home) throws IOException {
    Path cached = home.resolve("hub/models--openai--clip-vit-base-patch32");
    config(cached.resolve("snapshots/aaa"), "{\"model_type\": \"clip\"}");
    Path wanted = config(cached.resolve("snapshots/bbb"), "{\"model_type\": \"clip\"}");
    Files.createDirectories(cached.resolve("refs"));
    Files.writeString(cached.resolve("refs/main"), "bbb\n");
    assertThat(HubCache.of(Map.of("HF_HOME", home.toString())).list())
        .containsExactly(new ModelFolder("openai/clip-vit-base-patch32", wanted, "clip"));
  }

  @Test
  void aSnapshotWithoutRefsWillDo(@TempDir Path hub) throws IOException {
    Path only = config(hub.resolve("models--bert-base/snapshots/ccc"), "{}");
    Files.createDirectories(hub.resolve("datasets--x--y/snapshots/ddd"));
    assertThat(HubCache.of(Map.of("HF_HUB_CACHE", hub.toString())).list())
        .containsExactly(new ModelFolder("bert-base", only, ""));
  }
}
