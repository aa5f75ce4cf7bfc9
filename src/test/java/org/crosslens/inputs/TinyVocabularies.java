package org.crosslens.inputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Vocabularies of a few pieces, in the three forms that models come with.
final class TinyVocabularies {
  private TinyVocabularies() {}

  /// A folder with a model folder for each form and the numbers expected of it.
  static Path write(Path root) throws IOException {
    wordPieces(Files.createDirectories(root.resolve("bert")));
    clip(Files.createDirectories(root.resolve("clip")));
    gpt2(Files.createDirectories(root.resolve("gpt2")));
    Files.writeString(
        root.resolve("expected.jsonl"),
        """
        {"tokenizer": "bert", "text": "A cat sleeping!", "ids": [1, 5, 6, 7, 8, 9, 2]}
        {"tokenizer": "bert", "text": "a dôg", "ids": [1, 5, 10, 2]}
        {"tokenizer": "bert", "text": "zebra", "ids": [1, 3, 2]}
        {"tokenizer": "bert", "text": "", "ids": [1, 2]}
        {"tokenizer": "clip", "text": "A  Cat", "ids": [8, 1, 7, 9]}
        {"tokenizer": "clip", "text": "", "ids": [8, 9]}
        {"tokenizer": "gpt2", "text": "a cat", "ids": [0, 7]}
        {"tokenizer": "gpt2", "text": "", "ids": []}
        """);
    return root;
  }

  /// WordPiece with `vocab.txt` alone.
  static Path wordPieces(Path folder) throws IOException {
    List<String> pieces =
        List.of(
            "[PAD]", "[CLS]", "[SEP]", "[UNK]", "[MASK]", "a", "cat", "sleep", "##ing", "!", "dog");
    Files.write(folder.resolve("vocab.txt"), pieces);
    return folder;
  }

  /// CLIP's byte pairs: lower case, `</w>` at the end of a word.
  static Path clip(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("vocab.json"),
        """
        {"a": 0, "a</w>": 1, "c": 2, "t": 3, "t</w>": 4, "ca": 5, "at</w>": 6, "cat</w>": 7,
         "<|startoftext|>": 8, "<|endoftext|>": 9}
        """);
    Files.writeString(folder.resolve("merges.txt"), "#version: 0.2\nc a\nca t</w>\n");
    return folder;
  }

  /// GPT-2's byte pairs: a space begins a word.
  static Path gpt2(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("vocab.json"),
        """
        {"a": 0, "c": 1, "t": 2, "Ġ": 3, "Ġc": 4, "at": 5, "#": 6, "Ġcat": 7, "<|endoftext|>": 8}
        """);
    Files.writeString(folder.resolve("merges.txt"), "#version: 0.2\nĠ c\na t\nĠc at\n");
    return folder;
  }
}
