package org.crosslens.workbench.recipes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The 256 letters that byte-level word pieces are spelt with: a printable one for each byte, so
/// that any text in any script can be written (Radford et al. 2019, GPT-2, section 2.2).
final class ByteLetters {
  private static final String[] LETTERS = letters();

  private ByteLetters() {}

  private static String[] letters() {
    String[] letters = new String[256];
    int next = 256;
    for (int b = 0; b < 256; b++) {
      boolean printable = (b > ' ' && b <= '~') || (b > 160 && b != 173);
      letters[b] = Character.toString(printable ? b : next++);
    }
    return letters;
  }

  /// All of them, by byte.
  static List<String> all() {
    return List.of(LETTERS);
  }

  /// A text spelt in them.
  static List<String> spell(String text) {
    List<String> spelt = new ArrayList<>();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      spelt.add(LETTERS[b & 0xff]);
    }
    return spelt;
  }
}
