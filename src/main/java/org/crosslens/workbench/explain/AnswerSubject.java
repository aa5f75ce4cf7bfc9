package org.crosslens.workbench.explain;

import java.util.List;
import org.crosslens.inputs.Encoding;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.models.Vilt;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.results.Positions;
import org.crosslens.results.Problem;

/// A picture, a question about it, and the answers that a model chooses from; it reads both as one
/// sequence.
///
/// @param request what is asked
/// @param runner finds the likeliest answer
record AnswerSubject(Request request, Runner runner) {

  Subject of(QuestionAnswerer.Choosing model) {
    Seen seen = Seen.of(request.seen(), request.model().processor(), model.vision());
    Encoding encoding = request.model().tokenizer().encode(request.read());
    Positions positions =
        Positions.joint(
            encoding.pieces(), encoding.special(), model.vision().leading(), seen.grid());
    Example example = new Example(seen.pixels(), org.crosslens.probes.Words.of(encoding.ids()));
    Objective all = Objective.answers(model);
    return new Subject(
        example,
        List.of(Stream.self(Part.JOINT, Vilt.JOINT, positions, List.of(0))),
        all,
        () -> aim(model, all, example));
  }

  private Aim aim(QuestionAnswerer.Choosing model, Objective all, Example example) {
    int number =
        switch (request.target()) {
          case Target.Answer(String text) -> ClassSubject.named(model.answers(), text);
          case Target.Likeliest _ -> runner.likeliest(all, example);
          default ->
              throw new Problem(
                  "This model answers questions; there is nothing else to explain.",
                  "Choose an answer.");
        };
    return new Aim(all.only(number), "logit of the answer '" + model.answers().get(number) + "'");
  }
}
