/// What a user can do, once, as calls that block, report progress and return results; the window
/// and the command line both stand on it.
@NullMarked
package org.crosslens.workbench;

import org.jspecify.annotations.NullMarked;
