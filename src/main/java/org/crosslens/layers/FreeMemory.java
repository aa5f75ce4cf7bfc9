package org.crosslens.layers;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Gives memory that nothing uses any more back to the operating system. The C library of Linux
/// keeps what was freed for the next allocation; after a large model is unloaded that can be most
/// of it.
public final class FreeMemory {
  private static final Optional<MethodHandle> TRIM = trim();

  private FreeMemory() {}

  /// `int malloc_trim(size_t pad)`; only glibc has it, the others give back by themselves.
  @SuppressWarnings("restricted") // calls into the C library
  private static Optional<MethodHandle> trim() {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG);
    return linker
        .defaultLookup()
        .find("malloc_trim")
        .map(function -> linker.downcallHandle(function, type));
  }

  /// Gives it back; a second or less.
  public static void giveBack() {
    TRIM.ifPresent(FreeMemory::call);
  }

  @SuppressWarnings("UnusedVariable") // an exact call must name the result's type
  private static void call(MethodHandle trim) {
    try {
      int released = (int) trim.invokeExact(0L);
    } catch (Throwable e) {
      throw new IllegalStateException("malloc_trim takes a number and throws nothing", e);
    }
  }
}
