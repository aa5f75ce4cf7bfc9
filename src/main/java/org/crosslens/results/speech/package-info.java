/// What models say of pictures: captions, answers, classes, matches and filled masks, as plain
/// records.
@NullMarked
package org.crosslens.results.speech;

import org.jspecify.annotations.NullMarked;
