package org.crosslens;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The arrows between packages go one way; the README's table says why each package is there.
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.crosslens");

  /// What each package may use besides the JDK and libraries.
  private static final Map<String, String> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("results", ""),
              Map.entry("analysis", "results"),
              Map.entry("figures", "results"),
              Map.entry("layers", "results"),
              Map.entry("checkpoint", "layers results"),
              Map.entry("hub", "results"),
              Map.entry("inputs", "results"),
              Map.entry("generation", "layers results"),
              Map.entry("models", "layers checkpoint inputs generation results"),
              Map.entry("probes", "models generation layers results"),
              Map.entry("fusion", "layers results"),
              Map.entry("training", "layers results"),
              Map.entry("library", "inputs results"),
              Map.entry(
                  "workbench",
                  "results analysis figures layers checkpoint hub inputs generation models probes"
                      + " fusion training library"),
              Map.entry("desktop", "results"),
              Map.entry("ui", "workbench figures desktop analysis results"),
              Map.entry("cli", "workbench figures desktop results")));

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyWhatTheTableAllows() {
    return MAY_USE.entrySet().stream()
        .map(
            row -> {
              String[] allowed =
                  Stream.concat(Stream.of(row.getKey()), Arrays.stream(row.getValue().split(" ")))
                      .filter(name -> !name.isEmpty())
                      .map(name -> "org.crosslens." + name + "..")
                      .toArray(String[]::new);
              ArchRule rule =
                  classes()
                      .that()
                      .resideInAPackage("org.crosslens." + row.getKey() + "..")
                      .should()
                      .onlyDependOnClassesThat(
                          resideInAnyPackage(allowed)
                              .or(not(resideInAnyPackage("org.crosslens.."))))
                      .allowEmptyShould(true)
                      .because("the package table allows it no more");
              return DynamicTest.dynamicTest(row.getKey(), () -> rule.check(PROGRAM));
            });
  }

  @Test
  void everyPackageStandsInTheTable() {
    String[] known =
        MAY_USE.keySet().stream().map(n -> "org.crosslens." + n + "..").toArray(String[]::new);
    classes()
        .that()
        .resideOutsideOfPackage("org.crosslens")
        .should()
        .resideInAnyPackage(known)
        .because("a new package needs a row that says what it may use")
        .check(PROGRAM);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.crosslens.(*)..").should().beFreeOfCycles().check(PROGRAM);
    slices().matching("org.crosslens.ui.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void tensorsStayBelowTheWorkbench() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.crosslens.layers..",
            "org.crosslens.checkpoint..",
            "org.crosslens.inputs..",
            "org.crosslens.generation..",
            "org.crosslens.models..",
            "org.crosslens.probes..",
            "org.crosslens.fusion..",
            "org.crosslens.training..",
            "org.crosslens.workbench.recipes..",
            // A recipe too: it ties mechanisms, losses and features together for training.
            "org.crosslens.workbench.lab..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.djl..")
        .because("both faces speak of results, not of tensors")
        .check(PROGRAM);
  }

  @Test
  void onlyTheWindowKnowsJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.crosslens.ui..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .because("the command line must work where there is no window")
        .check(PROGRAM);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.crosslens.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("everything else returns results or throws a Problem")
        .check(PROGRAM);
  }

  @Test
  void nothingOpensAConnection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.net..", "java.nio.channels.spi..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.URLConnection")
        .because("nothing is downloaded or reported")
        .check(PROGRAM);
  }
}
