package org.crosslens.workbench.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.results.Problem;

/// A model, what it is shown, and what can be explained of that.
///
/// @param example what the model is shown
/// @param streams where its attention is found
/// @param pass runs the model when no output is explained
/// @param aim the output that is explained; throws a [Problem] where there is none
record Subject(Example example, List<Stream> streams, Objective pass, Supplier<Aim> aim) {
  Subject {
    streams = List.copyOf(streams);
  }

  Optional<Stream> find(Part part) {
    return streams.stream().filter(s -> s.part() == part).findFirst();
  }

  /// @throws Problem when the model has no such part
  Stream stream(Part part) {
    return find(part).orElseThrow(() -> missing(part));
  }

  private Problem missing(Part part) {
    String known = streams.stream().map(s -> s.part().word()).collect(Collectors.joining(" or "));
    String what =
        find(Part.JOINT).isPresent()
            ? "This model reads pieces and patches as one sequence and has no part '%s' of its own."
            : part == Part.CROSS
                ? "This model has no cross-attention: no piece of text looks at a patch."
                : "This model has no part '%s' that looks at something.";
    return new Problem(what.formatted(part.word()), "Choose " + known + ".");
  }
}
