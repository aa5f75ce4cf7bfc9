package org.crosslens.parity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crosslens.TestEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/// Compares every tensor of every fixture with the reference implementation's numbers.
///
/// A fixture is a folder with `expected.safetensors`, at any depth below `crosslens.fixtures`.
class ParityTest {
  private static final List<Reference> REFERENCES =
      List.of(
          new BertReference(), //
          new BlipReference(),
          new ClipReference(),
          new Gpt2Reference(),
          new PictureReference(),
          new PictureToTextReference(),
          new PlainReference(List.of("resnet"), 2e-4), // activations reach 100
          new PlainReference(List.of("vit_mae"), 2e-5),
          new TorchAttentionReference(),
          new ViltReference(),
          new VitReference());

  @TestFactory
  Stream<DynamicTest> fixtures() throws IOException {
    TestEngine.open();
    Path root = Path.of(System.getProperty("crosslens.fixtures", "src/test/resources/fixtures"));
    List<Fixture> found = Fixture.below(root);
    assertThat(found).as("fixtures below " + root).isNotEmpty();
    Map<Path, List<Fixture>> byFolder =
        found.stream().collect(groupingBy(Fixture::folder, TreeMap::new, toList()));
    return byFolder.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey().toString(), () -> compare(e.getValue())));
  }

  /// What came of one weight file.
  private record Outcome(int compared, int expected, double worst, List<String> wrong) {
    Outcome and(Outcome other) {
      List<String> both = Stream.concat(wrong.stream(), other.wrong.stream()).toList();
      return new Outcome(
          Math.min(compared, other.compared), expected, Math.max(worst, other.worst), both);
    }
  }

  /// Compares a folder, once for each weight file that it has, and prints one line.
  private static void compare(List<Fixture> files) {
    String name = String.valueOf(files.getFirst().folder().getFileName());
    Optional<Reference> reference =
        REFERENCES.stream().filter(r -> r.knows(files.getFirst())).findFirst();
    if (reference.isEmpty()) {
      System.out.println(name + ": not built yet");
      throw new TestAbortedException(name + ": not built yet");
    }
    Outcome all = files.stream().map(f -> compare(f, reference.get())).reduce(Outcome::and).get();
    System.out.printf(
        "%s: compared %d of %d tensors, worst difference %.2g%n",
        name, all.compared, all.expected, all.worst);
    if (files.size() > 1) {
      System.out.println(
          name + ": all of that from each of " + files.stream().map(Fixture::weights).toList());
    }
    assertThat(all.wrong).as(name).isEmpty();
  }

  private static Outcome compare(Fixture fixture, Reference reference) {
    try (NDManager manager = NDManager.newBaseManager();
        Arena arena = Arena.ofShared()) {
      Map<String, NDArray> expected = fixture.expected(manager, arena);
      Map<String, NDArray> inputs =
          fixture.has("inputs.safetensors") ? fixture.inputs(manager, arena) : Map.of();
      return outcome(fixture, expected, reference, inputs, manager);
    }
  }

  private static Outcome outcome(
      Fixture fixture,
      Map<String, NDArray> expected,
      Reference reference,
      Map<String, NDArray> inputs,
      NDManager manager) {
    Map<String, NDArray> computed = reference.compute(fixture, inputs, manager);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    double worst = 0;
    for (Map.Entry<String, NDArray> entry : expected.entrySet()) {
      String name = entry.getKey();
      Optional<String> leftOut = reasonToLeaveOut(reference, name);
      if (leftOut.isPresent()) {
        System.out.println(fixture.name() + ": left out " + name + ", " + leftOut.get());
        continue;
      }
      NDArray mine = computed.get(name);
      if (mine == null) {
        wrong.add(fixture.name() + ": " + name + " is not computed");
        continue;
      }
      Optional<Reference.Part> part = reference.partly(name, inputs);
      part.ifPresent(p -> System.out.println(fixture.name() + ": " + name + " but " + p.but()));
      Difference difference = Difference.of(name, entry.getValue(), mine, part, reference);
      compared++;
      worst = Math.max(worst, difference.largest());
      difference.complaint().map(c -> fixture.name() + ": " + c).ifPresent(wrong::add);
    }
    return new Outcome(compared, expected.size(), worst, wrong);
  }

  private static Optional<String> reasonToLeaveOut(Reference reference, String name) {
    return reference.leftOut().entrySet().stream()
        .filter(e -> name.matches(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
