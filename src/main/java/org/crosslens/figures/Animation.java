package org.crosslens.figures;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes figures as an animated GIF, one after the other and round again.
public final class Animation {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private Animation() {}

  /// Writes frames, which should be of one size.
  ///
  /// @param each how long a frame stays, in steps of ten milliseconds
  /// @throws org.crosslens.results.Problem when the file cannot be written
  /// @throws IllegalArgumentException when there is no frame
  public static void write(List<? extends Figure> frames, Duration each, Path file) {
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("an animation needs a frame");
    }
    FigureFile.write(file, part -> gif(frames, each, part));
  }

  private static void gif(List<? extends Figure> frames, Duration each, Path file)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (OutputStream bytes = Files.newOutputStream(file);
        ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (Figure frame : frames) {
        BufferedImage image = frame.image(1);
        writer.writeToSequence(new IIOImage(image, null, timing(writer, image, each)), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static IIOMetadata timing(ImageWriter writer, RenderedImage image, Duration each)
      throws IOException {
    IIOMetadata data =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    IIOMetadataNode root = (IIOMetadataNode) data.getAsTree(FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", String.valueOf(Math.max(1, each.toMillis() / 10)));
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0}); // repeat without end
    child(root, "ApplicationExtensions").appendChild(loop);
    data.setFromTree(FORMAT, root);
    return data;
  }

  private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
    for (int i = 0; i < parent.getLength(); i++) {
      if (parent.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) parent.item(i);
      }
    }
    IIOMetadataNode added = new IIOMetadataNode(name);
    parent.appendChild(added);
    return added;
  }
}
