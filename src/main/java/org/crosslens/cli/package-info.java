/// The command line: a thin command a verb; what fails becomes a sentence and an exit code in one
/// place.
@NullMarked
package org.crosslens.cli;

import org.jspecify.annotations.NullMarked;
