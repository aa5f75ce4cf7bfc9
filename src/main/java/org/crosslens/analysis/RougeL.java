package org.crosslens.analysis;

import java.util.List;

/// ROUGE-L: how long a sequence of words a caption shares with a reference, gaps allowed.
///
/// Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", ACL workshop 2004, section 3;
/// with several references the greatest recall and the greatest precision count, and recall weighs
/// 1.2 times precision, as is usual for captions (Chen et al., "Microsoft COCO Captions", 2015).
public final class RougeL {
  private static final double BETA = 1.2;

  private RougeL() {}

  /// The score of one caption.
  ///
  /// @return from 0 to 1
  public static double sentence(Described caption) {
    double recall = 0;
    double precision = 0;
    for (List<String> reference : caption.references()) {
      double common = longestCommon(caption.said(), reference);
      if (common > 0) {
        recall = Math.max(recall, common / reference.size());
        precision = Math.max(precision, common / caption.said().size());
      }
    }
    double square = BETA * BETA;
    return recall == 0 ? 0 : (1 + square) * recall * precision / (recall + square * precision);
  }

  /// The mean over captions, 0 for none.
  public static double corpus(List<Described> captions) {
    return captions.stream().mapToDouble(RougeL::sentence).average().orElse(0);
  }

  private static int longestCommon(List<String> one, List<String> other) {
    int[] above = new int[other.size() + 1];
    for (String word : one) {
      int[] row = new int[above.length];
      for (int i = 1; i < row.length; i++) {
        boolean same = word.equals(other.get(i - 1));
        row[i] = same ? above[i - 1] + 1 : Math.max(above[i], row[i - 1]);
      }
      above = row;
    }
    return above[other.size()];
  }
}
