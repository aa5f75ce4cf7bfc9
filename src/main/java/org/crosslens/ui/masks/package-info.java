/// The pane of masks: words or patches are hidden, and a model says what stood there.
@NullMarked
package org.crosslens.ui.masks;

import org.jspecify.annotations.NullMarked;
