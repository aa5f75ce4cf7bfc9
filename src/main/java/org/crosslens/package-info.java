/// Wires the parts of the program together and starts it.
@NullMarked
package org.crosslens;

import org.jspecify.annotations.NullMarked;
