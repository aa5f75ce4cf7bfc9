/// The mathematics of transformers over `NDArray`: each layer is a record whose `apply` reads as
/// its equation.
@NullMarked
package org.crosslens.layers;

import org.jspecify.annotations.NullMarked;
