package org.crosslens.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Files go from a later start to the running window, and nothing else does.
class DoorTest {
  private final BlockingQueue<List<Path>> opened = new LinkedBlockingQueue<>();

  private final Path folder;

  DoorTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path socket() {
    return folder.resolve("own/w.sock");
  }

  @Test
  void withoutAWindowNobodyTakesTheFiles() {
    assertThat(Door.handOver(socket(), List.of(folder))).isFalse();
  }

  @Test
  void theRunningWindowTakesTheFiles() throws Exception {
    Path file = Files.createFile(folder.resolve("ein Bild \u00e4.png"));
    try (Door _ = Door.open(socket(), opened::add)) {
      assertThat(Door.handOver(socket(), List.of(file, folder))).isTrue();
      assertThat(opened.take()).containsExactly(file, folder);
      assertThat(Door.handOver(socket(), List.of())).isTrue();
      assertThat(opened.take()).isEmpty();
    }
    assertThat(socket()).doesNotExist();
    assertThat(Door.handOver(socket(), List.of(file))).isFalse();
  }

  @Test
  void aDoorLeftBehindIsReplaced() throws Exception {
    Files.createDirectories(folder.resolve("own"));
    try (var left =
        java.nio.channels.ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)) {
      left.bind(UnixDomainSocketAddress.of(socket()));
    }
    makePrivate(folder.resolve("own"));
    assertThat(Door.handOver(socket(), List.of())).isFalse();
    try (Door _ = Door.open(socket(), opened::add)) {
      assertThat(Door.handOver(socket(), List.of())).isTrue();
    }
  }

  @Test
  void onlyAbsolutePathsOfFilesThatExistComeThrough() throws Exception {
    try (Door _ = Door.open(socket(), opened::add)) {
      say("relative\0/no/such/file\0https://example.org/a\0\0" + folder + "\0");
      assertThat(opened.take()).containsExactly(folder);
    }
  }

  @Test
  void anEndlessMessageIsDroppedAndTheNextIsHeard() throws Exception {
    byte[] endless = new byte[(1 << 20) + 1];
    Arrays.fill(endless, (byte) 'a');
    try (Door _ = Door.open(socket(), opened::add)) {
      say(new String(endless, StandardCharsets.US_ASCII));
      assertThat(Door.handOver(socket(), List.of(folder))).isTrue();
      assertThat(opened.take()).containsExactly(folder);
      assertThat(opened).isEmpty();
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFolderThatOthersMayEnterIsRefused() throws Exception {
    Path open = Files.createDirectory(folder.resolve("own"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(() -> Door.open(socket(), opened::add))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("others may enter");
  }

  private void say(String message) throws IOException {
    try (SocketChannel call = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
      ByteBuffer bytes = ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        call.write(bytes);
      }
      call.shutdownOutput();
      call.read(ByteBuffer.allocate(1)); // until the answer, or the end of the call
    }
  }

  private static void makePrivate(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
