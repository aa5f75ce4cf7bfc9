/// A model folder as named tensors and a config, mapped from disk and read strictly.
@NullMarked
package org.crosslens.checkpoint;

import org.jspecify.annotations.NullMarked;
