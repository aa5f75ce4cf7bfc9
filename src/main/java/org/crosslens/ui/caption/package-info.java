/// The pane of captions: what a model says of pictures, word by word, and where it looked for each.
@NullMarked
package org.crosslens.ui.caption;

import org.jspecify.annotations.NullMarked;
