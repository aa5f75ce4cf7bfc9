/// What is open in the window: the collection, the model, the comparison, what is selected and what
/// was edited.
@NullMarked
package org.crosslens.ui.desk;

import org.jspecify.annotations.NullMarked;
