/// The model families, one file each, with the small capabilities that the rest of the program asks
/// for.
@NullMarked
package org.crosslens.models;

import org.jspecify.annotations.NullMarked;
