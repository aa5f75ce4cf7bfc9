package org.crosslens.workbench.lab;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/// Writes a table for reports and other programs, with the seed's column names.
public final class TableText {
  private static final Gson GSON =
      new GsonBuilder()
          .serializeNulls()
          .disableHtmlEscaping()
          .serializeSpecialFloatingPointValues()
          .create();

  private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private TableText() {}

  /// An array of rows; figures at full length, nothing left out.
  public static String json(Table table) {
    return GSON.toJson(table.rows());
  }

  /// Markdown, columns that no row fills left out, the findings below the table.
  public static String markdown(Table table) {
    List<String> names = columns(table);
    StringBuilder text = new StringBuilder(line(names));
    text.append(line(names.stream().map(_ -> "---").toList()));
    for (JsonObject row : rows(table)) {
      text.append(line(names.stream().map(name -> shown(row.get(name))).toList()));
    }
    if (!table.captions().isEmpty()) {
      text.append("\nCaptions in the order of all_similarities: ");
      text.append(String.join("; ", table.captions())).append(".\n");
    }
    for (Row row : table.rows()) {
      if (!row.findings().isEmpty()) {
        text.append("\n- %s: %s".formatted(row.version(), String.join(" ", row.findings())));
      }
    }
    return text.append('\n').toString();
  }

  /// CSV with a line of names; lists are joined by spaces.
  public static String csv(Table table) {
    StringBuilder text = new StringBuilder();
    List<String> names = columns(table);
    try {
      CSV.printRecord(text, names.toArray());
      for (JsonObject row : rows(table)) {
        CSV.printRecord(text, names.stream().map(name -> plain(row.get(name))).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<JsonObject> rows(Table table) {
    JsonArray rows = GSON.toJsonTree(table.rows()).getAsJsonArray();
    return rows.asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  /// In the order of [Row]; what no row has, and what is no single figure, is left out.
  private static List<String> columns(Table table) {
    List<String> names = new ArrayList<>();
    for (JsonObject row : rows(table)) {
      row.entrySet().stream()
          .filter(entry -> !entry.getValue().isJsonNull() && !entry.getValue().isJsonObject())
          .map(java.util.Map.Entry::getKey)
          .filter(name -> !names.contains(name) && !name.equals("findings"))
          .filter(name -> !isEmptyList(row.get(name)))
          .forEach(names::add);
    }
    List<String> order =
        rows(table).isEmpty() ? List.of() : List.copyOf(rows(table).getFirst().keySet());
    names.sort(java.util.Comparator.comparingInt(order::indexOf));
    return names;
  }

  private static boolean isEmptyList(JsonElement value) {
    return value instanceof JsonArray array && array.isEmpty();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String shown(JsonElement value) {
    return switch (value) {
      case JsonNull _ -> "";
      case JsonArray array ->
          "[" + String.join(", ", array.asList().stream().map(TableText::shown).toList()) + "]";
      case JsonPrimitive number when number.isNumber() -> rounded(number);
      default -> value.getAsString().replace("|", "\\|");
    };
  }

  private static String rounded(JsonPrimitive number) {
    double value = number.getAsDouble();
    boolean whole = !number.getAsString().contains(".") && !number.getAsString().contains("E");
    return whole ? number.getAsString() : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String plain(JsonElement value) {
    return switch (value) {
      case JsonNull _ -> "";
      case JsonArray array ->
          String.join(" ", array.asList().stream().map(JsonElement::getAsString).toList());
      default -> value.getAsString();
    };
  }
}
