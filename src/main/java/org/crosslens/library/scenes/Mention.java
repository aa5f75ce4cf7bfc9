package org.crosslens.library.scenes;

import org.jspecify.annotations.Nullable;

/// What a sentence says of one group; null is what it leaves unsaid.
///
/// @param count the number, from 1 to 5
/// @param several whether it is more than one, which a bare plural says without a number
public record Mention(
    @Nullable Kind kind,
    @Nullable Colour colour,
    @Nullable Size size,
    @Nullable Integer count,
    @Nullable Boolean several) {
  /// Nothing said yet.
  static final Mention NOTHING = new Mention(null, null, null, null, null);

  /// All there is to say of a group.
  static Mention of(Group group) {
    return new Mention(
        group.kind(), group.colour(), group.size(), group.count(), group.count() > 1);
  }

  /// Whether nothing said here is wrong for a group.
  public boolean agrees(Group group) {
    return (kind == null || kind == group.kind())
        && (colour == null || colour == group.colour())
        && (size == null || size == group.size())
        && allows(group.count());
  }

  /// Whether a count is possible after what was said.
  public boolean allows(int number) {
    return (count == null || count == number) && (several == null || several == number > 1);
  }

  /// The same and a kind; null if another was said.
  @Nullable Mention with(Kind said) {
    return kind != null && kind != said ? null : new Mention(said, colour, size, count, several);
  }

  /// The same and a colour; null if another was said.
  @Nullable Mention with(Colour said) {
    return colour != null && colour != said ? null : new Mention(kind, said, size, count, several);
  }

  /// The same and a size; null if another was said.
  @Nullable Mention with(Size said) {
    return size != null && size != said ? null : new Mention(kind, colour, said, count, several);
  }

  /// The same and a number; null if another was said.
  @Nullable Mention with(int said) {
    return allows(said) ? new Mention(kind, colour, size, said, said > 1) : null;
  }

  /// The same, said in the plural or the singular; null if the number does not agree.
  @Nullable Mention plural(boolean said) {
    if (several != null && several != said) {
      return null;
    }
    return new Mention(kind, colour, size, said ? count : Integer.valueOf(1), said);
  }
}
