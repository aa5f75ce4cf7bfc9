/// Numbers to insight, plain Java: ranking, rollout, smoothing, localisation, text metrics.
@NullMarked
package org.crosslens.analysis;

import org.jspecify.annotations.NullMarked;
