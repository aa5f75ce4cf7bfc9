package org.crosslens.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the names in a family's files differ from those that its layers ask for: old names, prefixes
/// that may be there or not, tensors that nothing needs.
///
/// @param renamed regular expressions and what takes the place of each match, applied in order
/// @param unneeded regular expressions of whole names that files carry and the model may ignore
public record Names(Map<String, String> renamed, List<String> unneeded) {
  /// Names as they are; only the constant `position_ids`, which old files store, are unneeded.
  public static final Names SAME = new Names(Map.of(), List.of("(.*\\.)?position_ids"));

  /// Takes its own copies.
  public Names {
    renamed = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(renamed));
    unneeded = List.copyOf(unneeded);
  }

  /// The same with one more renaming, after those before.
  public Names rename(String found, String by) {
    Map<String, String> more = new LinkedHashMap<>(renamed);
    more.put(found, by);
    return new Names(more, unneeded);
  }

  /// The same with one more kind of names that may be left over, after renaming.
  public Names ignore(String whole) {
    List<String> more = new ArrayList<>(unneeded);
    more.add(whole);
    return new Names(renamed, more);
  }

  /// The name that the layers ask for.
  public String asked(String stored) {
    String name = stored;
    for (Map.Entry<String, String> rule : renamed.entrySet()) {
      name = name.replaceAll(rule.getKey(), rule.getValue());
    }
    return name;
  }

  /// Whether a name may be left over.
  boolean needless(String asked) {
    return unneeded.stream().anyMatch(asked::matches);
  }
}
