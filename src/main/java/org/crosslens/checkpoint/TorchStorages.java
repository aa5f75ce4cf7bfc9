package org.crosslens.checkpoint;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/// The two parts of a PyTorch file: what it holds, and the numbers.
interface TorchStorages {
  /// What was saved, as [TorchPickle] reads it.
  Object dictionary();

  /// The numbers of a storage.
  ///
  /// @throws IOException when they are not all there
  MemorySegment bytes(TorchStorage storage) throws IOException;
}
