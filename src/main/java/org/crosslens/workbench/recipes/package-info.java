/// Recipes: small JSON files from which the program trains its models, and the figures that say how
/// good they became.
@NullMarked
package org.crosslens.workbench.recipes;

import org.jspecify.annotations.NullMarked;
