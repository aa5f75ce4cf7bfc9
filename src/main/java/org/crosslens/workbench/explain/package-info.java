/// Shows what a model looks at and what counts for its output: attention, rollout, relevance,
/// gradient x input and occlusion, for every family that has them.
@NullMarked
package org.crosslens.workbench.explain;

import org.jspecify.annotations.NullMarked;
