package org.crosslens.library.scenes;

/// One drawn object.
///
/// @param group the index of its group in the scene
/// @param box where it lies
/// @param seed what its pose, pattern and lines are drawn from
public record SceneObject(int group, Box box, long seed) {}
