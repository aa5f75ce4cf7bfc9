/// The fusion lab: mechanisms of the catalogue shown, trained, compared and diagnosed.
@NullMarked
package org.crosslens.workbench.lab;

import org.jspecify.annotations.NullMarked;
