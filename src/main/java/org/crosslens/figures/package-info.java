/// Charts, colour maps, PNG and SVG by Java2D and JFreeChart, without JavaFX.
@NullMarked
package org.crosslens.figures;

import org.jspecify.annotations.NullMarked;
