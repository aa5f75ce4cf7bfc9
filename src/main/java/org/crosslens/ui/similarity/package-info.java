/// The heat map of every picture against every caption.
@NullMarked
package org.crosslens.ui.similarity;

import org.jspecify.annotations.NullMarked;
