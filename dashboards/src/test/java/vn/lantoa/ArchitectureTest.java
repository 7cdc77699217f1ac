package vn.lantoa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The walls of the dashboards. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.lantoa.query", "vn.lantoa.page", "vn.lantoa.api", "vn.lantoa.serve");

    @Test
    void nothingKnowsFlinkOrTheJobs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.flink..",
                        "vn.lantoa.job..",
                        "vn.lantoa.operator..",
                        "vn.lantoa.classify..",
                        "vn.lantoa.verify..",
                        "vn.lantoa.syndicate..",
                        "vn.lantoa.coverage..",
                        "vn.lantoa.health..")
                .check(CLASSES);
    }

    @Test
    void nothingCollects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.lantoa.http..",
                        "vn.lantoa.poll..",
                        "vn.lantoa.feed..",
                        "vn.lantoa.press..",
                        "vn.lantoa.extract..",
                        "vn.lantoa.catalogue..")
                .check(CLASSES);
    }

    @Test
    void questionsKnowNoPages() {
        noClasses()
                .that()
                .resideInAPackage("vn.lantoa.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.lantoa.page..", "vn.lantoa.api..", "vn.lantoa.serve..", "io.javalin..", "gg.jte..")
                .check(CLASSES);
    }

    @Test
    void pagesKnowNeitherServerNorClient() {
        noClasses()
                .that()
                .resideInAnyPackage("vn.lantoa.page", "vn.lantoa.api")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.lantoa.serve..", "io.javalin..", "co.elastic..", "org.elasticsearch..")
                .check(CLASSES);
    }

    @Test
    void onlyWhatIsFetchedIsWrittenByLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.lantoa.api")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.rometools..", "org.jdom2..", "org.dhatim..", "de.siegmar..")
                .check(CLASSES);
    }

    @Test
    void noPackageNeedsOneThatNeedsIt() {
        SlicesRuleDefinition.slices()
                .matching("vn.lantoa.(query|page|api|serve)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
