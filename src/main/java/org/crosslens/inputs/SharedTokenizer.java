package org.crosslens.inputs;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.crosslens.results.Problem;

/// The native library's tokenizer, used by many threads and closed once nobody uses it any more:
/// using it while or after it is closed would end the process.
final class SharedTokenizer implements AutoCloseable {
  private final HuggingFaceTokenizer library;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  SharedTokenizer(HuggingFaceTokenizer library) {
    this.library = library;
  }

  /// Asks the library something.
  ///
  /// @throws Problem when it is closed
  <T> T ask(Function<HuggingFaceTokenizer, T> question) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new Problem("The tokenizer's model has been unloaded.", "Load the model again.");
      }
      return question.apply(library);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        library.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
