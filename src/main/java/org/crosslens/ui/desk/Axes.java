package org.crosslens.ui.desk;

/// What is compared with what.
public enum Axes {
  /// Rows are pictures, columns captions.
  PICTURES_CAPTIONS("pictures x captions"),
  /// Every picture with every picture.
  PICTURES_PICTURES("pictures x pictures"),
  /// Every caption with every caption.
  CAPTIONS_CAPTIONS("captions x captions");

  private final String words;

  Axes(String words) {
    this.words = words;
  }

  /// Whether rows are pictures; else they are captions.
  public boolean pictureRows() {
    return this != CAPTIONS_CAPTIONS;
  }

  /// Whether columns are pictures; else they are captions.
  public boolean pictureColumns() {
    return this == PICTURES_PICTURES;
  }

  /// Such as `pictures x captions`.
  public String words() {
    return words;
  }
}
