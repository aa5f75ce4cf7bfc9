package org.crosslens.workbench;

import java.util.List;
import org.crosslens.inputs.Encoding;
import org.crosslens.inputs.Tokenizer;

/// Says where sentences are cut that are longer than a model takes.
final class Cuts {
  private static final int SHOWN = 30;

  private Cuts() {}

  /// One line for each sentence that is cut; none for those that the model reads whole.
  static List<String> of(LoadedModel model, List<String> texts) {
    Tokenizer tokenizer = model.tokenizer();
    return texts.stream()
        .distinct()
        .map(tokenizer::encode)
        .filter(Encoding::cut)
        .map(encoding -> line(model, encoding))
        .toList();
  }

  private static String line(LoadedModel model, Encoding encoding) {
    String text = encoding.text();
    String read = text.substring(0, encoding.cutAt()).strip();
    return "'%s...' is longer than the %d pieces that %s takes: it is read up to '...%s'."
        .formatted(
            text.substring(0, Math.min(SHOWN, text.length())),
            encoding.length(),
            model.name(),
            read.substring(Math.max(0, read.length() - SHOWN)));
  }
}
