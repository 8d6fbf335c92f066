package dev.platen.spark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.platen.spark", importOptions = ImportOption.DoNotIncludeTests.class)
class SparkJobsArchitectureTest {

  private static final String WORKER_MAIN = "dev.platen.spark.worker.WorkerMain";

  /** R6: only the command line and the worker's main talk to whoever started the process. */
  @ArchTest
  static final ArchRule STREAMS_AND_EXIT =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.platen.spark.cli..")
          .and()
          .doNotHaveFullyQualifiedName(WORKER_MAIN)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class);

  /** A worker starts fast and small, and stands beside hostile files: no Spark in it. */
  @ArchTest
  static final ArchRule WORKER_WITHOUT_SPARK =
      noClasses()
          .that()
          .resideInAPackage("dev.platen.spark.worker..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..", "org.apache.hadoop..", "org.apache.iceberg..", "scala..")
          .allowEmptyShould(true);

  /** Stages are wired by the pipeline; only it and the shared types are seen from here. */
  @ArchTest
  static final ArchRule STAGES_THROUGH_PIPELINE =
      noClasses()
          .that()
          .resideInAPackage("dev.platen.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.platen.preprocess..",
              "dev.platen.layout..",
              "dev.platen.ocr.tesseract..",
              "org.opencv..",
              "net.sourceforge.tess4j..",
              "org.bytedeco..");

  /** The job jar compiles against Spark alone; Iceberg's runtime is the cluster's. */
  @ArchTest
  static final ArchRule NO_ICEBERG_CLASSES =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.platen.spark.cli..", "dev.platen.spark.conf..", "dev.platen.spark.job..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.iceberg..");

  /** Jobs are called by commands, never the other way round. */
  @ArchTest
  static final ArchRule COMMANDS_ARE_THE_TOP =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.platen.spark.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.platen.spark.cli..");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("dev.platen.spark.(**)").should().beFreeOfCycles();
}
