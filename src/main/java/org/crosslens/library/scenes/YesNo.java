package org.crosslens.library.scenes;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.crosslens.library.scenes.Question.Sort;

/// Asks one question that is answered yes and one that is answered no.
///
/// Both have the same form, and every kind, colour, setting and relation is asked for as often with
/// either answer, so that neither the form nor the words give the answer away. Numbers are not
/// asked for, since one is more frequent than five.
record YesNo(Scene scene, RandomGenerator random) {
  List<Question> both() {
    Group group = scene.groups().get(random.nextInt(scene.groups().size()));
    boolean yesFirst = random.nextBoolean();
    List<Question> pair =
        switch (random.nextInt(scene.relation() == null ? 3 : 4)) {
          case 0 -> pair(present(group.kind()), present(other(Kind.values(), this::shown)));
          case 1 -> colours(group);
          case 2 -> pair(setting(scene.setting()), setting(otherThan(scene.setting())));
          default -> pair(related(0), related(1));
        };
    return yesFirst ? pair : pair.reversed();
  }

  private static List<Question> pair(String yes, String no) {
    return List.of(new Question(Sort.YES_NO, yes, "yes"), new Question(Sort.YES_NO, no, "no"));
  }

  private static String present(Kind kind) {
    return String.join(" ", SceneGrammar.articles(List.of("is", "there", "a", kind.one()))) + "?";
  }

  private List<Question> colours(Group group) {
    String start = SceneQuestions.be(group) + " " + SceneQuestions.the(group) + " ";
    Colour wrong = other(Colour.values(), c -> c == group.colour());
    return pair(start + group.colour().word() + "?", start + wrong.word() + "?");
  }

  private Setting otherThan(Setting setting) {
    return other(Setting.values(), s -> s == setting);
  }

  private static String setting(Setting setting) {
    return "is the setting " + setting.word() + "?";
  }

  /// Whether a group stands to the other as the first does to the second.
  private String related(int group) {
    Relation relation = Objects.requireNonNull(scene.relation());
    Group one = scene.groups().get(group);
    String start = SceneQuestions.be(one) + " " + SceneQuestions.the(one) + " ";
    return start + relation.words() + " " + SceneQuestions.the(scene.groups().get(1 - group)) + "?";
  }

  private boolean shown(Kind kind) {
    return scene.groups().stream().anyMatch(g -> g.kind() == kind);
  }

  private <T> T other(T[] values, Predicate<T> right) {
    List<T> wrong = Stream.of(values).filter(right.negate()).toList();
    return wrong.get(random.nextInt(wrong.size()));
  }
}
