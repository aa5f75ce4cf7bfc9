/// What the program asks of the desktop around it: folders, a log, one running window, and the
/// notices of the parts that it brings along.
@NullMarked
package org.crosslens.desktop;

import org.jspecify.annotations.NullMarked;
