/// How a dual encoder, ResNet and BERT from nothing, is taught on a user's pictures and captions.
@NullMarked
package org.crosslens.workbench.recipes.dual;

import org.jspecify.annotations.NullMarked;
