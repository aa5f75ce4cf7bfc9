package org.crosslens;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crosslens.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program opens no connection that its user did not ask for: every one that Java opens by a
/// URL asks for a proxy first, and here the proxy listens.
class NoNetworkTest {
  private static final class Listener extends ProxySelector {
    final List<URI> asked = new CopyOnWriteArrayList<>();

    @Override
    public List<Proxy> select(URI uri) {
      asked.add(uri);
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }

  @Test
  void comparingAsksForNoConnection(@TempDir Path folder) throws IOException {
    ProxySelector usual = ProxySelector.getDefault();
    Listener listener = new Listener();
    ProxySelector.setDefault(listener);
    try {
      Path picture = TinyModel.picture(folder.resolve("a.png"), Color.RED);
      Path captions = Files.writeString(folder.resolve("c.txt"), "red\n");
      int code =
          Main.run(
              terminal(),
              "compare",
              TinyModel.in(folder.resolve("tiny")).toString(),
              "--images",
              picture.toString(),
              "--captions",
              captions.toString(),
              "--out",
              folder.resolve("s.csv").toString());
      assertThat(code).isZero();
    } finally {
      ProxySelector.setDefault(usual);
    }
    assertThat(listener.asked).isEmpty();
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
  }

  private static Terminal terminal() {
    ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(nowhere, true, StandardCharsets.UTF_8);
    return new Terminal(stream, stream, false);
  }
}
