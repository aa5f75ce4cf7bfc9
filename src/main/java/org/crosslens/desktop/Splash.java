package org.crosslens.desktop;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Takes away the picture that Java shows from the first moment on (`-splash:`) until the window is
/// there.
///
/// Java would close it through AWT, whose own link to the display CrossLens avoids; so its library
/// is asked directly.
public final class Splash {
  private static final String PROPERTY = "crosslens.splash";

  private Splash() {}

  /// Closes it where there is one; what goes wrong leaves a picture on the screen and no harm.
  @SuppressWarnings("restricted") // a function without arguments of Java's own library
  public static void close() {
    if (!Boolean.getBoolean(PROPERTY)) {
      return;
    }
    try {
      SymbolLookup library = SymbolLookup.libraryLookup(library(), Arena.global());
      Linker.nativeLinker()
          .downcallHandle(library.findOrThrow("SplashClose"), FunctionDescriptor.ofVoid())
          .invokeExact();
    } catch (Throwable missing) { // invokeExact declares all
      System.getLogger("org.crosslens.desktop")
          .log(System.Logger.Level.DEBUG, "the splash screen could not be closed", missing);
    }
  }

  /// Where this Java keeps it: `lib` on Linux and macOS, `bin` on Windows.
  private static Path library() {
    Path home = Path.of(System.getProperty("java.home"));
    String name = System.mapLibraryName("splashscreen");
    return Stream.of(home.resolve("lib").resolve(name), home.resolve("bin").resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }
}
