/// Writes results as numbers that other programs read: CSV, JSON and NPZ, each file whole or not at
/// all.
@NullMarked
package org.crosslens.workbench.files;

import org.jspecify.annotations.NullMarked;
