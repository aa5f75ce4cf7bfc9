package org.crosslens.ui.attention;

import org.crosslens.results.Explanation;
import org.crosslens.ui.desk.Inquiry;
import org.crosslens.ui.desk.Seen;
import org.jspecify.annotations.Nullable;

/// An explanation with what it was asked for.
///
/// @param inquiry what was asked
/// @param explanation the answer
/// @param seen the picture with its patches, or null where the answer says nothing of a picture
record Explained(Inquiry inquiry, Explanation explanation, @Nullable Seen seen) {}
