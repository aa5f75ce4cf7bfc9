package org.crosslens.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.layers.NativeHeap;
import org.crosslens.results.Problem;

/// Reads how much memory of this process lies in RAM.
final class MemoryMeasure {
  private static final Path STATUS = Path.of("/proc/self/status");

  private MemoryMeasure() {}

  /// Resident bytes after both heaps gave back what is free: `VmRSS`, which counts mapped pages
  /// too.
  ///
  /// @throws Problem on a system that does not say it as Linux does
  static long resident() {
    System.gc();
    NativeHeap.trim();
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElseThrow(() -> unknown(null));
    } catch (IOException e) {
      throw unknown(e);
    }
  }

  private static Problem unknown(@org.jspecify.annotations.Nullable IOException cause) {
    return new Problem(
        "This system does not say how much memory a process holds.", "Measure on Linux.", cause);
  }
}
