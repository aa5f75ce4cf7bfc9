package org.crosslens.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.TinyModel;
import org.crosslens.results.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Weights are mapped: loading them does not make the Java heap larger.
class MappedWeightsTest {
  private static final int VOCABULARY = 400_000;
  private static final int WIDTH = 40;
  private static final String TABLE = "text_model.embeddings.token_embedding.weight";

  @Test
  void loadingAllocatesAFractionOfTheWeights(@TempDir Path folder) throws IOException {
    long tableBytes = (long) VOCABULARY * WIDTH * Float.BYTES;
    Path small = TinyModel.in(folder.resolve("small"));
    Path large = TinyModel.in(folder.resolve("large"));
    enlarge(large);
    try (Workbench workbench = new Workbench(Path.of(System.getProperty("crosslens.home")))) {
      workbench.load(small.toString(), Progress.NONE);
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getTotalThreadAllocatedBytes();
      LoadedModel model = workbench.load(large.toString(), Progress.NONE);
      long allocated = threads.getTotalThreadAllocatedBytes() - before;
      assertThat(model.bytes()).isGreaterThan(tableBytes);
      assertThat(allocated).isLessThan(tableBytes / 4);
    }
  }

  /// Gives the tiny model a word table of 64 MB.
  private static void enlarge(Path model) throws IOException {
    Path config = model.resolve("config.json");
    String text = Files.readString(config);
    Files.writeString(config, text.replace("\"vocab_size\": 104", "\"vocab_size\": " + VOCABULARY));
    Path weights = model.resolve("model.safetensors");
    ByteBuffer old = ByteBuffer.wrap(Files.readAllBytes(weights)).order(ByteOrder.LITTLE_ENDIAN);
    byte[] json = new byte[(int) old.getLong()];
    old.get(json);
    JsonObject header =
        JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
    long dataBytes = old.remaining();
    long tableBytes = (long) VOCABULARY * WIDTH * Float.BYTES;
    JsonObject table = header.getAsJsonObject(TABLE);
    table.add("shape", array(VOCABULARY, WIDTH));
    table.add("data_offsets", array(dataBytes, dataBytes + tableBytes));
    byte[] changed = header.toString().getBytes(StandardCharsets.UTF_8);
    try (RandomAccessFile file = new RandomAccessFile(weights.toFile(), "rw")) {
      file.setLength(0);
      file.write(
          ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(changed.length).array());
      file.write(changed);
      file.write(old.array(), old.position(), old.remaining());
      file.setLength(8 + changed.length + dataBytes + tableBytes);
    }
  }

  private static JsonArray array(long a, long b) {
    JsonArray array = new JsonArray();
    array.add(a);
    array.add(b);
    return array;
  }
}
