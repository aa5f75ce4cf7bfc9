package org.crosslens.workbench.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.crosslens.generation.BeamSearch;
import org.crosslens.generation.BeamStep;
import org.crosslens.generation.Hypothesis;
import org.crosslens.results.speech.BeamTree;

/// Draws up what a beam search followed.
final class Trees {
  /// Beams that only fill up the first step start from here; see [BeamSearch].
  private static final double IMPOSSIBLE = -1e8;

  private final List<BeamTree.Node> nodes = new ArrayList<>();
  private final BeamSearch search;
  private final Function<long[], String> piece;

  private Trees(BeamSearch search, Function<long[], String> piece) {
    this.search = search;
    this.piece = piece;
  }

  /// @param piece a single piece as people should see it
  /// @param text of all pieces of a found sentence, those before the first written ones included
  static BeamTree of(
      BeamSearch search, Function<long[], String> piece, Function<long[], String> text) {
    List<BeamTree.Sentence> found =
        search.found(0).stream()
            .map(h -> new BeamTree.Sentence(text.apply(h.ids()), h.score()))
            .toList();
    return new BeamTree(new Trees(search, piece).grown(), found);
  }

  private List<BeamTree.Node> grown() {
    Hypothesis best = search.found(0).getFirst();
    int[] above = new int[search.steps().getFirst().ids().length];
    Arrays.fill(above, -1);
    int onPath = -1; // the best sentence's newest node
    for (BeamStep step : search.steps()) {
      int[] here = new int[above.length];
      int next = onPath;
      for (int row = 0; row < here.length; row++) {
        int parent = above[step.origins()[row]];
        boolean right = parent == onPath && follows(best, step, row);
        here[row] = nodes.size();
        next = right ? here[row] : next;
        add(step, row, parent, right);
      }
      above = here;
      onPath = next;
    }
    return nodes;
  }

  /// Whether a row of a step took the piece that the best sentence has there.
  private static boolean follows(Hypothesis best, BeamStep step, int row) {
    int written = best.stopped() ? best.origins().length - 1 : best.origins().length;
    int prompt = best.ids().length - written;
    return step.index() < written
        && step.origins()[row] == best.origins()[step.index()]
        && step.ids()[row] == best.ids()[prompt + step.index()];
  }

  private void add(BeamStep step, int row, int parent, boolean best) {
    double sum = step.sums()[row];
    String shown = piece.apply(new long[] {step.ids()[row]});
    nodes.add(new BeamTree.Node(parent, step.index(), shown, Math.max(sum, IMPOSSIBLE), best));
  }
}
