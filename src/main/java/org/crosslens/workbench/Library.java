package org.crosslens.workbench;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosslens.inputs.PictureFile;
import org.crosslens.library.CaptionFile;
import org.crosslens.library.CaptionsOf;
import org.crosslens.library.Importer;
import org.crosslens.library.Thumbnails;
import org.crosslens.library.scenes.SceneFolder;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;

/// Opens pictures and captions, and draws scenes; no model is needed. Any thread may call.
public final class Library {
  private static final int THUMBNAILS = 2000;

  private final Path home;
  private final Thumbnails thumbnails = new Thumbnails(THUMBNAILS);

  /// @param home the folder with `assets/`
  Library(Path home) {
    this.home = home;
  }

  /// Opens folders, pictures and caption files together as one collection.
  ///
  /// @throws Problem when a path is not there or nothing of it can be used
  public Collection open(List<Path> filesOrFolders, Progress progress) {
    return Importer.open(filesOrFolders, progress);
  }

  /// Opens pictures and folders of pictures, leaving caption files aside.
  ///
  /// @throws Problem as above
  public Collection pictures(List<Path> filesOrFolders, Progress progress) {
    return Importer.pictures(filesOrFolders, progress);
  }

  /// The sentences of a captions file, for pictures that are already open.
  ///
  /// @param pictures among these, and beside the file, the pictures that it names are looked for
  /// @throws Problem when it cannot be read, or names a picture that is not there
  public List<Caption> captions(Path file, List<Picture> pictures) {
    return CaptionsOf.pictures(pictures, file);
  }

  /// The 24 drawn pictures that come with the program; the lines of `dialogue.txt` stand after the
  /// captions of the first four, to which they belong.
  public Collection demo() {
    Path samples = home.resolve("assets/samples");
    Collection drawn = open(List.of(samples), Progress.NONE);
    List<Caption> captions = new ArrayList<>(drawn.captions());
    Path dialogue = samples.resolve("dialogue.txt");
    if (Files.exists(dialogue)) {
      captions.addAll(Math.min(4, captions.size()), CaptionFile.read(dialogue));
    }
    return new Collection("demo", drawn.pictures(), captions, drawn.warnings());
  }

  /// Draws scenes into a folder: pictures, `captions.txt` and `scenes.jsonl`.
  ///
  /// @param seed equal seeds of a split give equal scenes
  /// @param split `train`, `validation` or `test`
  /// @throws Problem when there is no such split or the folder cannot be written
  public void draw(Path folder, long seed, int count, String split, Progress progress) {
    SceneSource source = new SceneSource(seed, Drawing.split(split));
    SceneFolder.write(folder, source, Drawing.count(count), SceneFolder.SIZE, progress);
  }

  /// A picture upright and at full size.
  ///
  /// @throws Problem when the file cannot be read as a picture
  public BufferedImage picture(Picture picture) {
    return PictureFile.read(picture.file()).toBufferedImage();
  }

  /// A small upright copy of a picture whose longer side has `side` pixels.
  ///
  /// @throws Problem when the file cannot be read as a picture
  public BufferedImage thumbnail(Picture picture, int side) {
    return thumbnails.of(picture.file(), side);
  }
}
