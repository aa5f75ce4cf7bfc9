/// Teaches a BERT to guess masked words of captions.
@NullMarked
package org.crosslens.workbench.recipes.bert;

import org.jspecify.annotations.NullMarked;
