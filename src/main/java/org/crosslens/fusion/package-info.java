/// The catalogue of ways to fuse two modalities: one small file a mechanism, each named by what it
/// does, and a registry of them by name.
@NullMarked
package org.crosslens.fusion;

import org.jspecify.annotations.NullMarked;
