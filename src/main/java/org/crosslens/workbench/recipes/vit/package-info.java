/// How a ViT that names what is in a picture is taught on drawn scenes.
@NullMarked
package org.crosslens.workbench.recipes.vit;

import org.jspecify.annotations.NullMarked;
