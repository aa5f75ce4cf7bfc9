package org.crosslens.figures;

/// How values become colours and what they measure: all that a colour bar says.
///
/// @param map the colours
/// @param scale the range of the colours
/// @param label what is measured, such as `attention`
public record Colouring(ColourMap map, Scale scale, String label) {}
