package org.crosslens.inputs;

import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/// Listens for the warning with which a JPEG reader passes over a file's missing end.
///
/// Without it half a photograph would be taken for a whole one, its rest grey.
final class Complaints implements IIOReadWarningListener {
  private String truncated = "";

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
      truncated = warning;
    }
  }

  /// @throws IOException when the file ended too early
  void check() throws IOException {
    if (!truncated.isEmpty()) {
      throw new IOException(truncated);
    }
  }
}
