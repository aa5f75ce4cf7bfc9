package org.crosslens.ui.attention;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.crosslens.workbench.explain.Detail;
import org.crosslens.workbench.explain.Method;
import org.crosslens.workbench.explain.Part;
import org.crosslens.workbench.explain.Target;
import org.jspecify.annotations.Nullable;

/// What the user asks for: by which method, of which part or output, and with which options.
final class Asking {
  private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.RELEVANCE);
  private final ObjectProperty<@Nullable Part> part = new SimpleObjectProperty<>();
  private final ObjectProperty<Target> target = new SimpleObjectProperty<>(new Target.Likeliest());
  private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.STANDARD);

  /// How.
  ObjectProperty<Method> method() {
    return method;
  }

  /// Whose attention, for methods that show what a part looks at.
  ObjectProperty<@Nullable Part> part() {
    return part;
  }

  /// Which output, for methods that explain one.
  ObjectProperty<Target> target() {
    return target;
  }

  /// Options of the methods.
  ObjectProperty<Detail> detail() {
    return detail;
  }

  /// Whether an output is explained with everything as it comes.
  boolean isPlainRelevance() {
    return method.get() == Method.RELEVANCE && detail.get().lastLayers() == Detail.BEST;
  }
}
