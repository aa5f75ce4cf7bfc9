package org.crosslens.layers;

import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.results.Problem;

/// Opens libtorch from the program's own folder, without reporting usage, without the network and
/// without unpacking anything into the home folder.
public final class Engine {
  private static boolean opened;

  private Engine() {}

  /// Opens the engine once, and turns automatic gradients off on the calling thread; every thread
  /// that computes calls it. A gradient collector turns them on for as long as it is open.
  ///
  /// @param natives the folder with libtorch, its JNI library and the tokenizers library
  /// @throws Problem when the native libraries do not load
  public static synchronized void open(Path natives) {
    if (!opened) {
      load(natives);
      opened = true;
    }
    // Libtorch keeps this by thread, and DJL turns it off only on the thread that loads it.
    JniUtils.setGradMode(false);
  }

  private static void load(Path natives) {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    if (Files.isDirectory(natives)) {
      System.setProperty("PYTORCH_LIBRARY_PATH", natives.toString());
      // The file, not its folder: for a folder DJL asks after the GPU and fails where there is
      // none.
      Path tokenizers = natives.resolve(System.mapLibraryName("tokenizers"));
      System.setProperty("RUST_LIBRARY_PATH", tokenizers.toString());
    }
    // DJL's look for a GPU goes through JNA, which else unpacks a library into the home folder.
    System.setProperty("jna.tmpdir", System.getProperty("java.io.tmpdir"));
    try {
      ai.djl.engine.Engine.getEngine("PyTorch").setRandomSeed(0);
    } catch (RuntimeException | LinkageError e) {
      throw new Problem(
          "The PyTorch engine did not start.",
          "Check that " + natives + " holds libtorch for this operating system.",
          e);
    }
  }
}
