package org.crosslens.workbench.speech;

import java.awt.image.BufferedImage;
import org.crosslens.results.Provenance;

/// A picture of which a model saw some patches and painted the rest.
///
/// @param original as the model would see the whole
/// @param masked the same with the hidden patches grey
/// @param painted the seen patches, and for the hidden ones what the model paints
/// @param hidden share of the patches that were hidden, from 0 to 1
/// @param error mean squared error over the hidden patches, in normalised colours
/// @param provenance what made it
public record Painted(
    BufferedImage original,
    BufferedImage masked,
    BufferedImage painted,
    double hidden,
    double error,
    Provenance provenance) {}
