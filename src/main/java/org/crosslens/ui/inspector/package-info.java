/// The selected pair: picture, caption, scores, ranks, partners and what made them.
@NullMarked
package org.crosslens.ui.inspector;

import org.jspecify.annotations.NullMarked;
