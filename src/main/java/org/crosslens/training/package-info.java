/// Trains models: losses, optimiser, schedule, checkpoints; takes a batch source and a step.
@NullMarked
package org.crosslens.training;

import org.jspecify.annotations.NullMarked;
