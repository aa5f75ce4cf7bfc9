/// The main window: toolbar, menus, panes and what it remembers.
@NullMarked
package org.crosslens.ui.window;

import org.jspecify.annotations.NullMarked;
