/// From the scores of the next piece to whole sentences: greedy, by sampling, or by beam search.
@NullMarked
package org.crosslens.generation;

import org.jspecify.annotations.NullMarked;
