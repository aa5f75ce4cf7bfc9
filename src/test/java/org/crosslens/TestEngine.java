package org.crosslens;

import java.nio.file.Path;
import org.crosslens.layers.Engine;

/// Opens libtorch for tests from the application folder that the build has just assembled.
public final class TestEngine {
  private TestEngine() {}

  /// Opens it once.
  public static void open() {
    Engine.open(Path.of(System.getProperty("crosslens.home"), "lib", "native"));
  }
}
