/// Work beside the window: the newest question wins, progress and cancel are always in sight.
@NullMarked
package org.crosslens.ui.jobs;

import org.jspecify.annotations.NullMarked;
