/// Teaches a masked autoencoder to paint the hidden patches of drawn scenes.
@NullMarked
package org.crosslens.workbench.recipes.mae;

import org.jspecify.annotations.NullMarked;
