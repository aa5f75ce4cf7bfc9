/// The pane of questions: what a model answers, and where each word of a question looked.
@NullMarked
package org.crosslens.ui.question;

import org.jspecify.annotations.NullMarked;
