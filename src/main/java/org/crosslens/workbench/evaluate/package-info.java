/// Measures how well a model understands drawn scenes, in figures that belong to its family.
@NullMarked
package org.crosslens.workbench.evaluate;

import org.jspecify.annotations.NullMarked;
