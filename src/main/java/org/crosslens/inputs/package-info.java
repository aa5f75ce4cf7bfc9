/// From a picture or a sentence to tensors, and back to patches and word pieces for display.
@NullMarked
package org.crosslens.inputs;

import org.jspecify.annotations.NullMarked;
