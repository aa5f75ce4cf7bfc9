/// The window: JavaFX in code, one `Selection` that every pane reads, a folder a pane.
@NullMarked
package org.crosslens.ui;

import org.jspecify.annotations.NullMarked;
