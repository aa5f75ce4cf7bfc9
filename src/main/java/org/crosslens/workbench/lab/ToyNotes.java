package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosslens.layers.Probe;
import org.crosslens.results.AttentionSite;
import org.crosslens.workbench.lab.Toy.Numbers;

/// Writes down every step of one run of a mechanism on one pair.
final class ToyNotes implements Probe {
  private final Map<String, Numbers> steps = new LinkedHashMap<>();
  private final Map<AttentionSite, List<Numbers>> patterns = new HashMap<>();
  private final Map<AttentionSite, Map<Part, List<Numbers>>> parts = new HashMap<>();

  @Override
  public NDArray attention(AttentionSite site, NDArray pattern) {
    patterns.put(site, heads("pattern", pattern));
    return pattern;
  }

  @Override
  public void part(AttentionSite site, Part part, NDArray value) {
    // Written down at once: a transformer layer frees what it needs no more.
    parts
        .computeIfAbsent(site, any -> new EnumMap<>(Part.class))
        .put(
            part,
            switch (part) {
              case QUERIES -> List.of(joined("queries Q", value));
              case KEYS -> List.of(joined("keys K", value));
              case SCORES -> heads("scores = QKᵀ / √d", value);
              case VALUES -> List.of(joined("values V", value));
              case MIXED -> List.of(joined("mixed = pattern V", value));
              case ADDED -> List.of(matrix("", value.get(0)));
            });
  }

  @Override
  public void step(String name, NDArray value) {
    // A step without a batch, such as a gate of one number, is a row already.
    NDArray own = value.getShape().dimension() > 1 ? value.get(0) : value;
    steps.put(name, matrix(name, own));
  }

  /// The numbers of a box: first what it is made of, its result last.
  Toy.Shown shown(MechanismCard.Box box, List<MechanismCard.Box> all) {
    List<Numbers> result = result(box, all);
    List<Numbers> shown = new ArrayList<>(around(box, all));
    shown.addAll(named(box.result() + ": "));
    shown.removeIf(part -> isKnown(part, box, result));
    shown.addAll(result);
    return new Toy.Shown(box, shown);
  }

  /// What a pattern is made from, or what the patterns that a box reads are used for.
  private List<Numbers> around(MechanismCard.Box box, List<MechanismCard.Box> all) {
    Stream<AttentionSite> sites = box.site().isPresent() ? box.site().stream() : read(box, all);
    List<Part> wanted =
        box.site().isPresent()
            ? List.of(Part.QUERIES, Part.KEYS, Part.SCORES)
            : List.of(Part.VALUES, Part.MIXED);
    return sites
        .flatMap(site -> wanted.stream().flatMap(part -> part(site, part).stream()))
        .toList();
  }

  /// Steps whose names begin so, by what follows.
  private List<Numbers> named(String beginning) {
    return steps.values().stream()
        .filter(step -> step.name().startsWith(beginning))
        .map(step -> step.named(step.name().substring(beginning.length())))
        .toList();
  }

  /// The patterns that a box reads.
  private static Stream<AttentionSite> read(MechanismCard.Box box, List<MechanismCard.Box> all) {
    return all.stream()
        .filter(input -> box.inputs().contains(input.result()))
        .flatMap(input -> input.site().stream());
  }

  private List<Numbers> result(MechanismCard.Box box, List<MechanismCard.Box> all) {
    if (box.site().isPresent()) {
      return pattern(box.site().get());
    }
    Numbers noted = steps.get(box.result());
    if (noted != null) {
      return List.of(noted);
    }
    // A whole transformer layer names no steps of its own: what it adds to belongs to its pattern.
    return read(box, all)
        .flatMap(site -> part(site, Part.ADDED).stream())
        .map(added -> added.named(box.result()))
        .toList();
  }

  /// One read transposed has no scores of its own.
  private List<Numbers> pattern(AttentionSite site) {
    List<Numbers> heads = patterns.getOrDefault(site, List.of());
    return part(site, Part.SCORES).isEmpty()
        ? heads
        : heads.stream()
            .map(head -> head.named(head.name().replace("pattern", "pattern = softmax(scores)")))
            .toList();
  }

  /// Where nothing is projected, queries are what came in and what is mixed is what comes out.
  private boolean isKnown(Numbers part, MechanismCard.Box box, List<Numbers> result) {
    return result.stream().anyMatch(part::equals)
        || box.inputs().stream().map(steps::get).anyMatch(part::equals);
  }

  private List<Numbers> part(AttentionSite site, Part part) {
    return parts.getOrDefault(site, Map.of()).getOrDefault(part, List.of());
  }

  /// (1, heads, positions, head width) as (positions, width), the heads' columns side by side.
  private static Numbers joined(String name, NDArray x) {
    Shape shape = x.getShape();
    boolean several = shape.get(1) > 1;
    NDArray flat = x.get(0).swapAxes(0, 1).reshape(shape.get(2), shape.get(1) * shape.get(3));
    return matrix(several ? name + ", heads side by side" : name, flat);
  }

  /// (1, heads, queries, keys), a matrix a head.
  private static List<Numbers> heads(String name, NDArray x) {
    List<Numbers> all = new ArrayList<>();
    long heads = x.getShape().get(1);
    for (int head = 0; head < heads; head++) {
      all.add(matrix(heads > 1 ? name + ", head " + head : name, x.get(0).get(head)));
    }
    return all;
  }

  private static Numbers matrix(String name, NDArray x) {
    Shape shape = x.getShape();
    boolean row = shape.dimension() < 2;
    return new Numbers(
        name,
        row ? 1 : (int) shape.get(0),
        (int) (row ? shape.size() : shape.get(1)),
        x.toFloatArray());
  }
}
