package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.SafeTensorsWriter;
import org.crosslens.checkpoint.SafeTensorsWriter.Storage;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.TextBatch;
import org.jspecify.annotations.Nullable;

/// Pictures and texts as tensors that a model takes, by the names of the reference's processor.
///
/// @param open says which of them its processor gives
/// @param pictures prepared pictures, or none
/// @param texts prepared texts, or none
public record Preparation(
    OpenModel open, @Nullable PictureBatch pictures, @Nullable TextBatch texts) {
  /// Writes a safetensors file.
  ///
  /// @throws org.crosslens.results.Problem when it cannot be written
  public void write(Path out) {
    try (NDManager run = open.manager().newSubManager()) {
      Map<String, NDArray> tensors = new LinkedHashMap<>();
      addPictures(tensors, run);
      addTexts(tensors, run);
      SafeTensorsWriter.write(out, tensors, Storage.F32);
    }
  }

  /// Only ViLT's processor pads pictures, so that only it gives a mask.
  private void addPictures(Map<String, NDArray> tensors, NDManager run) {
    if (pictures != null) {
      tensors.put("pixel_values", pictures.pixelValues(run));
      if (open.model() instanceof Vilt) {
        tensors.put("pixel_mask", pictures.pixelMask(run));
      }
    }
  }

  /// BERT and ViLT know first and second sentences; here all are first ones.
  private void addTexts(Map<String, NDArray> tensors, NDManager run) {
    if (texts != null) {
      NDArray ids = texts.inputIds(run);
      tensors.put("input_ids", ids);
      tensors.put("attention_mask", texts.attentionMask(run));
      if (open.model() instanceof Bert || open.model() instanceof Vilt) {
        tensors.put("token_type_ids", ids.zerosLike());
      }
    }
  }
}
