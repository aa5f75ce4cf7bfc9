/// A world the program draws without end: scenes, their pictures, captions, questions and boxes.
@NullMarked
package org.crosslens.library.scenes;

import org.jspecify.annotations.NullMarked;
