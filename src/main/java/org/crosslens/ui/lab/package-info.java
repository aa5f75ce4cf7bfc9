/// The Lab tab: ways to join two modalities, read as diagrams, seen at work, trained and compared.
@NullMarked
package org.crosslens.ui.lab;

import org.jspecify.annotations.NullMarked;
