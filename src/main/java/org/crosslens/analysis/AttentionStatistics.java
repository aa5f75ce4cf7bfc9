package org.crosslens.analysis;

import org.crosslens.results.AttentionMap;

/// One number a head: where it looks and how sharply.
public final class AttentionStatistics {
  private AttentionStatistics() {}

  /// How far patches look, in patches, as in appendix D.7 of Dosovitskiy et al., "An Image is Worth
  /// 16x16 Words", ICLR 2021.
  ///
  /// Distances between middles of patches, weighted by attention among patches alone.
  ///
  /// @param special tokens before the first patch, such as 1 for the class token
  /// @param columns patches a row
  /// @return one mean a head
  public static float[] meanDistance(AttentionMap map, int special, int columns) {
    return perRow(
        map,
        special,
        (head, query) -> {
          double weighted = 0;
          double sum = 0;
          for (int key = special; key < map.keys(); key++) {
            float weight = map.at(head, query, key);
            weighted += weight * distance(query - special, key - special, columns);
            sum += weight;
          }
          return sum > 0 ? weighted / sum : 0;
        });
  }

  /// How evenly a head looks: 0 where each query looks at one key, ln(keys) where at all alike.
  ///
  /// @return one mean over queries a head, in nats
  public static float[] entropy(AttentionMap map) {
    return perRow(
        map,
        0,
        (head, query) -> {
          double entropy = 0;
          for (int key = 0; key < map.keys(); key++) {
            double weight = map.at(head, query, key);
            entropy -= weight > 0 ? weight * Math.log(weight) : 0;
          }
          return entropy;
        });
  }

  /// Which share of attention goes to one key, such as the class token or the first word, where
  /// heads that have nothing to say often look.
  ///
  /// @return one mean over queries a head, from 0 to 1
  public static float[] shareOn(AttentionMap map, int key) {
    return perRow(map, 0, (head, query) -> map.at(head, query, key));
  }

  /// Which share of attention crosses from one modality to the other in a model that reads both as
  /// one sequence; what remains to one stays within a modality.
  ///
  /// @param boundary the first token of the second modality
  /// @return one mean over queries a head, from 0 to 1
  public static float[] crossModalShare(AttentionMap map, int boundary) {
    return perRow(
        map,
        0,
        (head, query) -> {
          boolean first = query < boundary;
          double share = 0;
          int from = first ? boundary : 0;
          int to = first ? map.keys() : boundary;
          for (int key = from; key < to; key++) {
            share += map.at(head, query, key);
          }
          return share;
        });
  }

  private interface Row {
    double value(int head, int query);
  }

  private static float[] perRow(AttentionMap map, int firstQuery, Row row) {
    float[] means = new float[map.heads()];
    int queries = Math.max(1, map.queries() - firstQuery);
    for (int head = 0; head < means.length; head++) {
      double sum = 0;
      for (int query = firstQuery; query < map.queries(); query++) {
        sum += row.value(head, query);
      }
      means[head] = (float) (sum / queries);
    }
    return means;
  }

  private static double distance(int patch, int other, int columns) {
    int down = patch / columns - other / columns;
    int across = patch % columns - other % columns;
    return Math.hypot(down, across);
  }
}
