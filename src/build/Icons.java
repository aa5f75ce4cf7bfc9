import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Draws the program's icon and writes it in every form that a desktop asks for: `Icons.java
/// FOLDER`.
///
/// Two circles, a picture and a sentence, overlap in a lens. All measures are on a board of 64.
final class Icons {
  private static final Color BOARD = new Color(0x232946);
  private static final Color PICTURE = new Color(0x35B779);
  private static final Color SENTENCE = new Color(0xF6A03A);
  private static final Color LENS = new Color(0xFDF6E3);
  private static final Ellipse2D LEFT = new Ellipse2D.Double(9, 16, 32, 32);
  private static final Ellipse2D RIGHT = new Ellipse2D.Double(23, 16, 32, 32);
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  /// Apple's four-letter types of PNG icons, by size in pixels.
  private static final Map<String, Integer> ICNS =
      new LinkedHashMap<>(
          Map.of("icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512));

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    Map<Integer, byte[]> pngs = new LinkedHashMap<>();
    for (int size : SIZES) {
      pngs.put(size, png(size));
      Files.write(folder.resolve("crosslens-" + size + ".png"), pngs.get(size));
    }
    Files.writeString(folder.resolve("crosslens.svg"), svg());
    Files.write(folder.resolve("crosslens.ico"), ico(pngs));
    Files.write(folder.resolve("crosslens.icns"), icns(pngs));
  }

  private static byte[] png(int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size / 64.0, size / 64.0);
    g.setColor(BOARD);
    g.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 28, 28));
    g.setColor(PICTURE);
    g.fill(LEFT);
    g.setColor(SENTENCE);
    g.fill(RIGHT);
    Area lens = new Area(LEFT);
    lens.intersect(new Area(RIGHT));
    g.setComposite(AlphaComposite.SrcOver);
    g.setColor(LENS);
    g.fill(lens);
    g.setColor(BOARD);
    g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(lens);
    g.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /// The same board as paths; the lens runs along both circles between their crossing points.
  private static String svg() {
    double half = Math.sqrt(16 * 16 - 7 * 7); // the crossing points lie 7 beside each centre
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
          <title>CrossLens</title>
          <rect x="2" y="2" width="60" height="60" rx="14" fill="%s"/>
          <circle cx="25" cy="32" r="16" fill="%s"/>
          <circle cx="39" cy="32" r="16" fill="%s"/>
          <path d="M32 %.3f A16 16 0 0 1 32 %.3f A16 16 0 0 1 32 %.3f Z" fill="%s" stroke="%s" stroke-width="2" stroke-linejoin="round"/>
        </svg>
        """
        .formatted(
            hex(BOARD),
            hex(PICTURE),
            hex(SENTENCE),
            32 - half,
            32 + half,
            32 - half,
            hex(LENS),
            hex(BOARD));
  }

  private static String hex(Color colour) {
    return "#%06X".formatted(colour.getRGB() & 0xFFFFFF);
  }

  /// Windows: a directory of PNGs; a size of 256 is written as 0.
  private static byte[] ico(Map<Integer, byte[]> pngs) {
    List<Integer> sizes = SIZES.stream().filter(s -> s <= 256).toList();
    int at = 6 + 16 * sizes.size();
    int total = at + sizes.stream().mapToInt(s -> pngs.get(s).length).sum();
    ByteBuffer out = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    for (int size : sizes) {
      out.put((byte) size).put((byte) size).putShort((short) 0);
      out.putShort((short) 1).putShort((short) 32).putInt(pngs.get(size).length).putInt(at);
      at += pngs.get(size).length;
    }
    sizes.forEach(size -> out.put(pngs.get(size)));
    return out.array();
  }

  private static byte[] icns(Map<Integer, byte[]> pngs) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    for (Map.Entry<String, Integer> icon : ICNS.entrySet()) {
      byte[] png = pngs.get(icon.getValue());
      out.write(icon.getKey().getBytes(StandardCharsets.US_ASCII));
      out.writeInt(png.length + 8);
      out.write(png);
    }
    ByteBuffer whole = ByteBuffer.allocate(body.size() + 8);
    whole.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(body.size() + 8);
    return whole.put(body.toByteArray()).array();
  }
}
