package org.crosslens.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.image.Image;
import org.crosslens.results.Picture;
import org.crosslens.ui.DrawnBackend;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Pictures that come late, and such as do not come.
@ExtendWith(ApplicationExtension.class)
class ThumbnailsTest {
  private final CountDownLatch slow = new CountDownLatch(1);
  private final CountDownLatch read = new CountDownLatch(2);
  private final List<Picture> pictures = DrawnBackend.collection(3, 1).pictures();
  private final List<@Nullable Image> shown = new ArrayList<>();

  /// The first picture takes its time, the third breaks the reader.
  private final Thumbnails thumbnails =
      new Thumbnails(
          new DrawnBackend() {
            @Override
            public BufferedImage thumbnail(Picture picture, int side) {
              if (picture.equals(pictures.getFirst())) {
                awaitUninterruptibly(slow);
              } else if (picture.equals(pictures.getLast())) {
                throw new IllegalStateException("not a picture");
              }
              return new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            }
          });

  @Test
  void whatComesLateForAnEarlierPictureIsNotShown(FxRobot robot) throws InterruptedException {
    Thumbnails.Place place = thumbnails.place(10, shown::add);
    robot.interact(
        () -> {
          place.show(pictures.get(0));
          place.show(pictures.get(1));
          thumbnails.request(pictures.get(1), 10, image -> read.countDown());
          thumbnails.request(pictures.get(0), 10, image -> read.countDown());
        });
    slow.countDown();
    read.await();
    robot.interact(() -> {});
    assertThat(shown).hasSize(3).element(2).isNotNull();
  }

  @Test
  void aReaderThatBreaksIsToldLikeAPictureThatIsNoPicture(FxRobot robot)
      throws InterruptedException {
    List<Image> come = new ArrayList<>();
    CountDownLatch told = new CountDownLatch(1);
    robot.interact(
        () ->
            thumbnails.request(
                pictures.getLast(),
                10,
                image -> {
                  come.add(image);
                  told.countDown();
                }));
    told.await();
    assertThat(Thumbnails.isMissing(come.getFirst())).isTrue();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
