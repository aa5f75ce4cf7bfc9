package org.crosslens.results.speech;

import java.util.OptionalDouble;

/// How well a caption agrees with what people wrote of the picture, and with the picture.
///
/// @param bleu4 from 0 to 1, smoothed as for single sentences
/// @param rougeL from 0 to 1
/// @param cider from 0 to 10; empty where fewer than two pictures tell which words are rare
/// @param similarity cosine of picture and caption; empty without a model that gives one
public record CaptionScores(
    double bleu4, double rougeL, OptionalDouble cider, OptionalDouble similarity) {}
