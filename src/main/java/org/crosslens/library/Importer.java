package org.crosslens.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// Brings folders, pictures and caption files together as one collection.
///
/// In a folder, a file called `captions` or `metadata` describes the pictures; where there is none,
/// `cat.txt` describes `cat.png`. What cannot be used is left out and named in the warnings.
public final class Importer {
  private final Progress progress;
  private final Set<Path> pictures = new LinkedHashSet<>();
  private final List<Found> captions = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /// A sentence and its picture's file, if it has one.
  private record Found(Optional<Path> picture, String text) {}

  private Importer(Progress progress) {
    this.progress = progress;
  }

  /// Opens what a user has chosen or dropped.
  ///
  /// @throws Problem when a path is not there or nothing of it can be used
  public static Collection open(List<Path> paths, Progress progress) {
    Importer importer = new Importer(progress);
    paths.stream().map(PictureIndex::absolute).forEach(importer::add);
    return importer.collection(paths);
  }

  /// The same without captions.
  public static Collection pictures(List<Path> paths, Progress progress) {
    Importer importer = new Importer(progress);
    for (Path path : paths) {
      Path file = existing(PictureIndex.absolute(path));
      importer.pictures.addAll(Files.isDirectory(file) ? PictureFiles.in(file) : List.of(file));
    }
    return importer.collection(paths);
  }

  private static Path existing(Path path) {
    if (!Files.exists(path)) {
      throw new Problem(path + " is not there.", "Check the name.");
    }
    return path;
  }

  private void add(Path path) {
    if (Files.isDirectory(existing(path))) {
      addFolder(path);
    } else if (CaptionFile.isNamed(path)) {
      addCaptions(path, PictureIndex.beside(path));
    } else {
      pictures.add(path);
    }
  }

  private void addFolder(Path folder) {
    List<Path> inside = PictureFiles.in(folder);
    List<Path> described = captionFiles(folder);
    // First in the order that the captions have, then what they leave out.
    described.forEach(file -> orWarned(() -> addCaptions(file, new PictureIndex(folder, inside))));
    pictures.addAll(inside);
    if (described.isEmpty()) {
      inside.forEach(this::addSameName);
    }
  }

  private static List<Path> captionFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches("(?i)(captions|metadata)\\.[a-z]+"))
          .filter(CaptionFile::isNamed)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Problem(
          "Could not read the folder " + folder + ".", "Check that it is readable.", e);
    }
  }

  private void addCaptions(Path file, PictureIndex index) {
    Set<String> missing = new LinkedHashSet<>();
    for (Caption caption : CaptionFile.read(file)) {
      var picture = index.find(caption.picture());
      if (caption.picture().isEmpty()) {
        captions.add(new Found(Optional.empty(), caption.text()));
      } else if (picture.isPresent()) {
        pictures.add(picture.get());
        captions.add(new Found(picture, caption.text()));
      } else {
        missing.add(caption.picture());
      }
    }
    if (!missing.isEmpty()) {
      warnings.add(PictureIndex.missing(file, List.copyOf(missing)));
    }
  }

  private void addSameName(Path picture) {
    String name = picture.getFileName().toString();
    Path text = picture.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
    if (Files.isRegularFile(text)) {
      orWarned(
          () ->
              CaptionFile.read(text)
                  .forEach(c -> captions.add(new Found(Optional.of(picture), c.text()))));
    }
  }

  /// One unreadable file of captions must not hide a folder's pictures.
  private void orWarned(Runnable reading) {
    try {
      reading.run();
    } catch (Problem problem) {
      warnings.add(problem.what());
    }
  }

  private Collection collection(List<Path> paths) {
    Map<Path, Picture> named = PictureNames.of(real());
    List<Caption> kept = new ArrayList<>();
    for (Found found : captions) {
      if (found.picture.isEmpty()) {
        kept.add(new Caption("", found.text));
      } else {
        Picture picture = named.get(found.picture.get());
        if (picture != null) {
          kept.add(new Caption(picture.name(), found.text));
        }
      }
    }
    if (named.isEmpty() && kept.isEmpty()) {
      throw new Problem(
          warnings.isEmpty()
              ? "There are no pictures in " + list(paths) + "."
              : String.join(" ", warnings),
          "Choose a folder with PNG, JPEG, WebP, TIFF, GIF or BMP files.");
    }
    String name = String.valueOf(PictureIndex.absolute(paths.getFirst()).getFileName());
    return new Collection(name, List.copyOf(named.values()), kept, warnings);
  }

  private static String list(List<Path> paths) {
    return paths.size() == 1 ? paths.getFirst().toString() : paths.size() + " chosen files";
  }

  private List<Path> real() {
    List<Path> real = new ArrayList<>();
    List<String> others = new ArrayList<>();
    int seen = 0;
    for (Path picture : pictures) {
      progress.check();
      if (PictureFiles.looksReal(picture)) {
        real.add(picture);
      } else {
        others.add(picture.getFileName().toString());
      }
      progress.step(++seen, pictures.size(), "pictures found");
    }
    if (!others.isEmpty()) {
      warnings.add(notPictures(others));
    }
    return real;
  }

  private static String notPictures(List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(3, names.size())));
    return names.size() == 1
        ? some + " is not a picture."
        : "%,d files are not pictures, such as %s.".formatted(names.size(), some);
  }
}
