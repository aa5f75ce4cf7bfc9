/// The pane of pictures and captions, and the field to say a sentence.
@NullMarked
package org.crosslens.ui.library;

import org.jspecify.annotations.NullMarked;
