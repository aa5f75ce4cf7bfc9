/// What the workbench shows and writes, as plain immutable records, with `Progress` and `Problem`.
@NullMarked
package org.crosslens.results;

import org.jspecify.annotations.NullMarked;
