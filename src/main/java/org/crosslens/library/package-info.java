/// Collections of pictures and captions: importers, drawn scenes, thumbnails, edits, workspaces.
@NullMarked
package org.crosslens.library;

import org.jspecify.annotations.NullMarked;
