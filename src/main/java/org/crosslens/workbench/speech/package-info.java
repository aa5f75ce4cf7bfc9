/// What models say of pictures: captions word by word, answers, classes, matches, filled masks and
/// reconstructions, as calls that block.
@NullMarked
package org.crosslens.workbench.speech;

import org.jspecify.annotations.NullMarked;
