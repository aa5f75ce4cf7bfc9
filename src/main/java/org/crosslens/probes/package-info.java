/// Runs a model under a probe: records its attention, reads gradients, stops when cancelled.
@NullMarked
package org.crosslens.probes;

import org.jspecify.annotations.NullMarked;
