/// How a BLIP that describes pictures is taught on drawn scenes.
@NullMarked
package org.crosslens.workbench.recipes.blip;

import org.jspecify.annotations.NullMarked;
