package org.crosslens.layers;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// The memory that libtorch takes from the C library and gives back to it.
public final class NativeHeap {
  private NativeHeap() {}

  /// Gives to the system what libtorch has freed. The GNU C library keeps it for later otherwise,
  /// after a large model some hundred megabytes; others have no such function and need none.
  public static void trim() {
    Optional<MemorySegment> trim = Linker.nativeLinker().defaultLookup().find("malloc_trim");
    trim.ifPresent(NativeHeap::call);
  }

  /// `int malloc_trim(size_t pad)`.
  @SuppressWarnings("restricted") // the C library is there in every process
  private static void call(MemorySegment function) {
    FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG);
    try {
      int released = (int) Linker.nativeLinker().downcallHandle(function, type).invokeExact(0L);
      assert released == 0 || released == 1;
    } catch (Throwable e) {
      throw new IllegalStateException("malloc_trim takes a number and throws nothing", e);
    }
  }
}
