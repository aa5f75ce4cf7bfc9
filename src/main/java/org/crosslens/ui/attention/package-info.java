/// What makes a pair similar, and the raw attention of either tower.
@NullMarked
package org.crosslens.ui.attention;

import org.jspecify.annotations.NullMarked;
