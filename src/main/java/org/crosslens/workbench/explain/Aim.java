package org.crosslens.workbench.explain;

import org.crosslens.probes.Objective;

/// An output that is explained.
///
/// @param objective computes it
/// @param words names it, such as `cosine of the pair`
record Aim(Objective objective, String words) {}
