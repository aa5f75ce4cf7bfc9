package org.crosslens.workbench.recipes;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.crosslens.figures.Curve;
import org.crosslens.figures.CurveFigure;
import org.crosslens.figures.FigureFile;
import org.crosslens.figures.FigureTheme;
import org.crosslens.training.TrainingLog.Point;

/// What a finished run leaves beside the model: `metrics.json`, the loss curve and a README.
///
/// @param folder of the run
/// @param recipe as it was given
/// @param drawn whether the program drew what was learned from
record RunReport(RunFolder folder, JsonObject recipe, boolean drawn) {
  void write() {
    List<Point> points = folder.log().points();
    Map<String, Double> measured = new TreeMap<>(points.getLast().measured());
    JsonObject metrics = new JsonObject();
    metrics.addProperty("steps", points.getLast().step());
    metrics.addProperty("loss", points.getLast().loss());
    metrics.add("validation", new Gson().toJsonTree(measured));
    folder.write("metrics.json", metrics);
    FigureFile.write(curve(points), folder.path().resolve("loss.png"));
    folder.text("README.md", readme(points.getLast(), measured));
  }

  private CurveFigure curve(List<Point> points) {
    List<Curve> curves =
        points.stream().map(Point::phase).distinct().map(phase -> curve(phase, points)).toList();
    return new CurveFigure(
        "Loss of " + folder.path().getFileName(),
        "step",
        "loss",
        curves,
        "mean of the steps since the point before; phases have different losses",
        FigureTheme.LIGHT);
  }

  private static Curve curve(String phase, List<Point> points) {
    List<Point> own = points.stream().filter(p -> p.phase().equals(phase)).toList();
    return new Curve(
        phase,
        own.stream().mapToDouble(Point::step).toArray(),
        own.stream().mapToDouble(Point::loss).toArray());
  }

  private String readme(Point last, Map<String, Double> measured) {
    StringBuilder rows = new StringBuilder();
    measured.forEach((name, value) -> rows.append("| %s | %.3f |%n".formatted(name, value)));
    return """
        # %s

        A %s model, trained by CrossLens on %s.
        It knows these and nothing else.

        Made by `crosslens train` from `recipe.json` (seed %s) in %d steps. At the end, on %s:

        | measured | figure |
        |---|---|
        %s
        `loss.png` shows how the loss fell, `log.jsonl` holds its numbers.
        """
        .formatted(
            folder.path().getFileName(),
            recipe.get("family").getAsString().toUpperCase(Locale.ROOT),
            drawn ? "scenes that it draws itself" : "a folder of pictures",
            recipe.get("seed").getAsString(),
            last.step(),
            drawn ? "scenes of the validation split" : "pictures held out",
            rows);
  }
}
