package org.crosslens.ui.desk;

import org.crosslens.results.Picture;
import org.crosslens.workbench.explain.Detail;
import org.crosslens.workbench.explain.Method;
import org.crosslens.workbench.explain.Target;
import org.jspecify.annotations.Nullable;

/// What is to be explained, and how.
///
/// @param model the model's name
/// @param picture what it sees, or null for text alone
/// @param text what it reads, or empty
/// @param method how it is explained
/// @param target which output
/// @param detail how the method is carried out
public record Inquiry(
    String model,
    @Nullable Picture picture,
    String text,
    Method method,
    Target target,
    Detail detail) {}
