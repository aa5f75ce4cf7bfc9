/// The pane of classes: how a model sorts pictures by labels, and how well a caption fits one.
@NullMarked
package org.crosslens.ui.classes;

import org.jspecify.annotations.NullMarked;
