/// Everything that can be done, by name and shortcut, and the search over it.
@NullMarked
package org.crosslens.ui.commands;

import org.jspecify.annotations.NullMarked;
