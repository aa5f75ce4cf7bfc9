package org.crosslens.figures;

import java.awt.Dimension;
import java.awt.RenderingHints;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;

/// Draws a figure into an SVG document: text stays text, pictures are embedded.
final class Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private Svg() {}

  static void write(Figure figure, Writer out) throws IOException {
    var g = new SVGGraphics2D(document(), new Pictures(), new DefaultExtensionHandler(), false);
    // JFreeChart puts back the hint that it found, and Batik refuses to be given none.
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_DEFAULT);
    Dimension size = figure.size();
    g.setSVGCanvasSize(size);
    figure.draw(g);
    g.stream(out, true);
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Encodes by ImageIO; Batik's own encoder needs its codec library beside it.
  private static final class Pictures extends ImageHandlerBase64Encoder {
    @Override
    public void encodeImage(RenderedImage picture, OutputStream out)
        throws SVGGraphics2DIOException {
      try {
        Png.write(picture, out);
      } catch (IOException e) {
        throw new SVGGraphics2DIOException(e.getMessage(), e);
      }
    }
  }
}
