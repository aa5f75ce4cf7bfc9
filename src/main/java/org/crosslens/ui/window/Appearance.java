package org.crosslens.ui.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import org.crosslens.ui.desk.Theme;

/// Light, dark, or as the system is.
enum Appearance {
  /// As the system is, also when it changes.
  SYSTEM,
  /// Always light.
  LIGHT,
  /// Always dark.
  DARK;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Appearance of(String word) {
    for (Appearance appearance : values()) {
      if (appearance.word().equals(word)) {
        return appearance;
      }
    }
    return SYSTEM;
  }

  /// The theme that this asks for now.
  Theme theme() {
    return switch (this) {
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
      case SYSTEM ->
          Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    };
  }

  /// Keeps a theme as this asks, and the controls' style sheet with it.
  static void keep(ObjectProperty<Appearance> appearance, ObjectProperty<Theme> theme) {
    Runnable choose = () -> theme.set(appearance.get().theme());
    appearance.subscribe(choose);
    Platform.getPreferences().colorSchemeProperty().subscribe(choose);
    theme.subscribe(Appearance::dress);
    choose.run();
  }

  /// Sets the controls' style sheet; before there are any controls, for else JavaFX reads its own
  /// style sheet for nothing.
  static void dress(Theme theme) {
    Application.setUserAgentStylesheet(
        theme == Theme.DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }
}
