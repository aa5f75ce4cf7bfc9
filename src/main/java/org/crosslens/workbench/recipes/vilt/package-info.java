/// Teaches a ViLT to answer questions about drawn scenes.
@NullMarked
package org.crosslens.workbench.recipes.vilt;

import org.jspecify.annotations.NullMarked;
