package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.crosslens.layers.Attention.Context;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.AttentionSite.Kind;
import org.jspecify.annotations.Nullable;

/// What a decoder's layers look at beside the positions they are given: keys and values of the
/// positions read before, and another sequence.
///
/// A cache that keeps makes a step cost one position instead of all; the other sequence is
/// projected once. One that keeps nothing serves a pass over whole sentences.
public final class Cache {
  private final @Nullable NDManager keeper;
  private final @Nullable NDArray other;
  private final @Nullable NDArray otherMask;
  private final Map<AttentionSite, Context> kept = new HashMap<>();

  private Cache(@Nullable NDManager keeper, @Nullable NDArray other, @Nullable NDArray otherMask) {
    this.keeper = keeper;
    this.other = other;
    this.otherMask = otherMask;
  }

  /// Keeps nothing.
  ///
  /// @param other (batch, keys, width) for cross-attention, or none
  /// @param otherMask as [Mask#padding] makes it, or none
  public static Cache none(@Nullable NDArray other, @Nullable NDArray otherMask) {
    return new Cache(null, other, otherMask);
  }

  /// Keeps what is read.
  ///
  /// @param keeper owns the keys and values
  /// @param other (rows, keys, width) for cross-attention, or none
  /// @param otherMask as [Mask#padding] makes it, or none
  public static Cache keeping(
      NDManager keeper, @Nullable NDArray other, @Nullable NDArray otherMask) {
    return new Cache(keeper, other, otherMask);
  }

  /// Keys and values of what was read before and of x, which counts as read from now on.
  Context self(Attention attention, NDArray x) {
    Context fresh = attention.context(x);
    if (keeper == null) {
      return fresh;
    }
    Context before = kept.get(attention.site());
    Context all = before == null ? fresh : before.then(fresh);
    close(before);
    return keep(attention.site(), all, keeper);
  }

  /// Whether there is another sequence to look at.
  boolean hasOther() {
    return other != null;
  }

  /// Keys and values of the other sequence.
  ///
  /// @param like gives the manager when nothing is kept
  Context cross(Attention attention, NDArray like) {
    Context there = kept.get(attention.site());
    if (there != null) {
      return there;
    }
    if (other == null) {
      throw new IllegalStateException("no sequence to look at");
    }
    NDManager owner = keeper == null ? like.getManager() : keeper;
    try (NDManager inner = owner.newSubManager()) {
      other.tempAttach(inner);
      Context projected = attention.context(other);
      projected.key().attach(owner);
      projected.value().attach(owner);
      return keeper == null ? projected : keep(attention.site(), projected, keeper);
    }
  }

  @Nullable NDArray otherMask() {
    return otherMask;
  }

  /// Positions read.
  public int length() {
    return kept.entrySet().stream()
        .filter(e -> e.getKey().kind() == Kind.SELF)
        .mapToInt(e -> (int) e.getValue().key().getShape().get(2))
        .findAny()
        .orElse(0);
  }

  /// Goes on with other rows than before, as beams do; each row keeps the other sequence it had.
  ///
  /// @param rows for each row to come, the row it comes from
  public void select(long[] rows) {
    if (keeper != null) {
      NDArray index = keeper.create(rows);
      replace(x -> x.get(index));
      index.close();
    }
  }

  /// Forgets what was read after a position.
  ///
  /// @param length positions to keep, at most those read
  public void truncate(int length) {
    replace(x -> x.get(":, :, 0:" + length));
  }

  private void replace(UnaryOperator<NDArray> change) {
    for (Map.Entry<AttentionSite, Context> entry : kept.entrySet()) {
      if (entry.getKey().kind() == Kind.SELF) {
        Context old = entry.getValue();
        entry.setValue(new Context(change.apply(old.key()), change.apply(old.value())));
        close(old);
      }
    }
  }

  private Context keep(AttentionSite site, Context context, NDManager owner) {
    context.key().attach(owner);
    context.value().attach(owner);
    kept.put(site, context);
    return context;
  }

  private static void close(@Nullable Context context) {
    if (context != null) {
      context.key().close();
      context.value().close();
    }
  }
}
