package org.crosslens.workbench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.PictureProcessor;

/// Pictures as a model takes them, each shrunk as soon as it is read, so that a batch of large
/// photographs never lies in memory at full size.
///
/// @param pictures one picture each, all of one size
record Pixels(List<PictureBatch> pictures) {
  /// Reads files side by side.
  ///
  /// @throws org.crosslens.results.Problem naming the first that cannot be read
  static Pixels read(PictureProcessor processor, List<Path> files) {
    return new Pixels(
        files.parallelStream()
            .map(file -> processor.batch(List.of(PictureFile.read(file))))
            .toList());
  }

  /// (batch, 3, height, width), float32.
  NDArray tensor(NDManager manager) {
    PictureBatch first = pictures.getFirst();
    int one = first.values().length;
    float[] all = new float[pictures.size() * one];
    for (int i = 0; i < pictures.size(); i++) {
      System.arraycopy(pictures.get(i).values(), 0, all, i * one, one);
    }
    return manager.create(all, new Shape(pictures.size(), 3, first.height(), first.width()));
  }
}
