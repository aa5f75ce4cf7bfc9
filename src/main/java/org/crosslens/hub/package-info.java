/// Where models come from: bundled with the program, a folder, the Hugging Face cache on the disk.
@NullMarked
package org.crosslens.hub;

import org.jspecify.annotations.NullMarked;
