package org.crosslens.models;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.checkpoint.Config;
import org.crosslens.generation.Beams;
import org.crosslens.generation.Choice;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Sampling;

/// How a published model is meant to generate, as `generation_config.json` says.
///
/// Which pieces start and stop a sentence is not taken from there: the families know that better
/// (BLIP's file names an end that plays no role).
///
/// @param rules the model's own, with the file's lengths, penalty and forbidden repeats
/// @param beams 1 for none
/// @param sampled whether pieces are drawn rather than the best taken
/// @param temperature of the draws
/// @param topK of the draws, 0 for all
/// @param topP of the draws, 1 for all
public record GenerationConfig(
    Rules rules, Beams beams, boolean sampled, double temperature, int topK, double topP) {
  /// Reads a model folder's file; without one, the model's own rules and no beams.
  ///
  /// @param model the model's own rules
  /// @throws org.crosslens.results.Problem when the file is not valid JSON
  public static GenerationConfig in(Path folder, Rules model) {
    Path file = folder.resolve("generation_config.json");
    Config c =
        Files.exists(file)
            ? Config.read(file)
            : new Config(file.getFileName().toString(), new JsonObject());
    return new GenerationConfig(
        model
            .atMost(c.integer("max_length", model.maxLength()))
            .atMostNew(c.integer("max_new_tokens", model.maxNew()))
            .atLeast(c.integer("min_length", model.minLength()))
            .penalised(c.real("repetition_penalty", model.repetitionPenalty()))
            .onceOnly(c.integer("no_repeat_ngram_size", model.onceOnly())),
        new Beams(
            c.integer("num_beams", 1),
            c.real("length_penalty", 1),
            c.word("early_stopping", "false").equals("true")),
        c.flag("do_sample", false),
        c.real("temperature", 1),
        c.integer("top_k", 50),
        c.real("top_p", 1));
  }

  /// The way of choosing, without beams.
  ///
  /// @param seed of the draws, if there are any
  public Choice choice(long seed) {
    return sampled ? new Sampling(temperature, topK, topP, seed) : Choice.GREEDY;
  }
}
