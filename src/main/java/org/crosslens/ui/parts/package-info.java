/// What panes are made of: a frame with title and banner, thumbnails, chips, colours of the theme.
@NullMarked
package org.crosslens.ui.parts;

import org.jspecify.annotations.NullMarked;
