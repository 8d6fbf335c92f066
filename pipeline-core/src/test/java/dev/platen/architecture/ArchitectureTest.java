package dev.platen.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.platen.ocr.OcrEngine;
import java.util.List;
import java.util.stream.Stream;

/** The rules on who may know whom. Packages that do not exist yet are ruled already. */
@AnalyzeClasses(packages = "dev.platen", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "dev.platen.";
  private static final List<String> STAGES =
      List.of("source", "image", "preprocess", "ocr", "layout", "table", "extract", "forensics");
  private static final List<String> SUPPORT = List.of("raster", "natives", "onnx", "page", "value");
  private static final List<String> BASE = List.of("model", "geometry", "failure");

  private static String[] packages(Stream<String> names) {
    return names.map(name -> ROOT + name + "..").toArray(String[]::new);
  }

  /** Everything of Platen's that is not in the named packages. */
  private static DescribedPredicate<JavaClass> platenOutside(Stream<String> names) {
    return resideInAPackage("dev.platen..")
        .and(DescribedPredicate.not(resideInAnyPackage(packages(names))))
        .as("other packages of Platen");
  }

  /** R1. */
  @ArchTest
  static final ArchRule BASE_KNOWS_THE_JDK_ONLY =
      classes()
          .that()
          .resideInAnyPackage(packages(BASE.stream()))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(packages(BASE.stream()))
                  .or(resideInAnyPackage("java.."))
                  .and(DescribedPredicate.not(resideInAnyPackage("java.awt..", "java.sql.."))));

  /** R1: of the three, geometry and failure know nobody. */
  @ArchTest
  static void geometryAndFailureStandAlone(JavaClasses platen) {
    for (String name : List.of("geometry", "failure")) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + name + "..")
          .should()
          .dependOnClassesThat(platenOutside(Stream.of(name)))
          .check(platen);
    }
  }

  /** R2. */
  @ArchTest
  static void stagesMeetInTheModel(JavaClasses platen) {
    for (String stage : STAGES) {
      Stream<String> allowed =
          Stream.of(BASE, SUPPORT, List.of("config", stage)).flatMap(List::stream);
      noClasses()
          .that()
          .resideInAPackage(ROOT + stage + "..")
          .should()
          .dependOnClassesThat(platenOutside(allowed))
          .as("Stage " + stage + " knows no other stage and nobody above")
          .allowEmptyShould(true)
          .check(platen);
    }
  }

  /** R2: what stages stand on does not know them. */
  @ArchTest
  static final ArchRule SUPPORT_KNOWS_NO_STAGE =
      noClasses()
          .that()
          .resideInAnyPackage(packages(Stream.concat(SUPPORT.stream(), Stream.of("config"))))
          .should()
          .dependOnClassesThat(
              platenOutside(Stream.of(BASE, SUPPORT, List.of("config")).flatMap(List::stream)));

  /** R3. */
  @ArchTest
  static final ArchRule OPENCV_HAS_ITS_PLACES =
      only("org.opencv..", "dev.platen.raster..", "dev.platen.natives..", "dev.platen.*.opencv..");

  /** R3. */
  @ArchTest
  static final ArchRule TESSERACT_HAS_ITS_PLACE =
      only("net.sourceforge.tess4j..", "dev.platen.ocr.tesseract..");

  /** R3. */
  @ArchTest
  static final ArchRule LEPTONICA_HAS_ITS_PLACES =
      only(
          "net.sourceforge.lept4j..",
          "dev.platen.ocr.tesseract..",
          "dev.platen.preprocess.leptonica..");

  /** R3. */
  @ArchTest
  static final ArchRule ONNX_HAS_ITS_PLACE = only("ai.onnxruntime..", "dev.platen.onnx..");

  /** R3. */
  @ArchTest
  static final ArchRule PDFBOX_HAS_ITS_PLACES =
      only(
          "org.apache.pdfbox..",
          "dev.platen.image.pdf..",
          "dev.platen.export.pdf..",
          "dev.platen.synthesize.pdf..");

  /** R3. */
  @ArchTest
  static final ArchRule LOADERS_OF_NATIVES_HAVE_THEIR_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.platen.natives..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bytedeco..", "nu.pattern..");

  /** R4. */
  @ArchTest
  static final ArchRule NO_SPARK_HERE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala..");

  /** R5. */
  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES =
      noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)");

  /** R5: an engine is opened by its provider, by nobody else. */
  @ArchTest
  static final ArchRule ENGINES_ARE_OPENED_BY_PROVIDERS =
      classes().that().implement(OcrEngine.class).should().notBePublic().allowEmptyShould(true);

  /** R5. */
  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("dev.platen.(**)").should().beFreeOfCycles();

  /** R6. */
  @ArchTest static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  /** R6. */
  @ArchTest
  static final ArchRule NOBODY_ENDS_THE_PROCESS =
      noClasses()
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  private static ArchRule only(String library, String... places) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(places)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
