package org.crosslens.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a later start of the program hands its files to the window that is already open.
///
/// A Unix domain socket in a folder that only its user may enter, on every platform; nothing
/// listens on the network. A message is absolute paths in UTF-8, each ended by a zero byte; the
/// answer is one byte. Whatever else comes in is dropped.
public final class Door implements AutoCloseable {
  private static final int LONGEST = 1 << 20; // bytes of a message
  private static final int CALLERS = 8; // at a time
  private static final long PATIENCE_SECONDS = 3;

  private final Path socket;
  private final ServerSocketChannel channel;
  private final Semaphore places = new Semaphore(CALLERS);

  private Door(Path socket, ServerSocketChannel channel) {
    this.socket = socket;
    this.channel = channel;
  }

  /// Asks the running window to open files and come to the front.
  ///
  /// @param files empty to bring it to the front only
  /// @return whether there is such a window and it will
  public static boolean handOver(Path socket, List<Path> files) {
    if (Files.notExists(socket) || !PrivateFolder.of(socket).isPrivate()) {
      return false;
    }
    // Beside this thread, since a window that hangs must not hold up the next.
    FutureTask<Boolean> asking = new FutureTask<>(() -> ask(socket, files));
    Thread.ofVirtual().start(asking);
    try {
      return asking.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException nobody) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Opens the door of this window.
  ///
  /// @param open takes files that exist; called from a thread of its own
  /// @throws IOException if the folder cannot be made or is not this user's alone
  public static Door open(Path socket, Consumer<List<Path>> open) throws IOException {
    PrivateFolder.of(socket).make();
    Files.deleteIfExists(socket); // of a window that ended without closing its door
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.bind(UnixDomainSocketAddress.of(socket));
    } catch (IOException refused) {
      channel.close();
      throw refused;
    }
    Door door = new Door(socket, channel);
    Thread.ofPlatform().daemon().name("door").start(() -> door.listen(open));
    return door;
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(socket);
    } catch (IOException leftBehind) {
      // The next window replaces it.
    }
  }

  private static boolean ask(Path socket, List<Path> files) throws IOException {
    byte[] message =
        files.stream()
            .map(file -> file.toAbsolutePath() + "\0")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    try (SocketChannel call = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      ByteBuffer bytes = ByteBuffer.wrap(message);
      while (bytes.hasRemaining()) {
        call.write(bytes);
      }
      call.shutdownOutput();
      return call.read(ByteBuffer.allocate(1)) == 1;
    }
  }

  private void listen(Consumer<List<Path>> open) {
    while (channel.isOpen()) {
      try {
        SocketChannel call = channel.accept();
        if (places.tryAcquire()) {
          Thread.ofVirtual().start(() -> answer(call, open));
        } else {
          call.close();
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(SocketChannel call, Consumer<List<Path>> open) {
    try (call) {
      InputStream in = Channels.newInputStream(call);
      byte[] message = in.readNBytes(LONGEST + 1);
      if (message.length <= LONGEST) {
        open.accept(files(new String(message, StandardCharsets.UTF_8)));
        call.write(ByteBuffer.wrap(new byte[] {1}));
      }
    } catch (IOException gone) {
      // The caller gave up; it opens a window of its own.
    } finally {
      places.release();
    }
  }

  private static List<Path> files(String message) {
    return Arrays.stream(message.split("\0", -1)).flatMap(Door::file).toList();
  }

  /// The file of a path that is absolute and there; none for anything else.
  private static Stream<Path> file(String word) {
    try {
      return Stream.of(Path.of(word)).filter(Path::isAbsolute).filter(Files::exists);
    } catch (InvalidPathException noPath) {
      return Stream.empty();
    }
  }
}
