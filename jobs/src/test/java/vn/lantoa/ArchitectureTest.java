package vn.lantoa;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The walls of the house. */
class ArchitectureTest {

    private static final JavaClasses LANTOA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("vn.lantoa");

    @Test
    void modelKnowsNothingOfTheOthers() {
        noClasses()
                .that()
                .resideInAPackage("vn.lantoa.model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.flink..", "okhttp3..", "co.elastic..", "org.elasticsearch..", "org.jsoup..")
                .check(LANTOA);
        noClasses()
                .that()
                .resideInAPackage("vn.lantoa.model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.lantoa.elastic..", "vn.lantoa.poll..", "vn.lantoa.settings..", "vn.lantoa.text..")
                .check(LANTOA);
    }

    @Test
    void flinkIsKnownOnlyWhereItRuns() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.lantoa.poll",
                        "vn.lantoa.replay",
                        "vn.lantoa.elastic",
                        "vn.lantoa.operator",
                        "vn.lantoa.job",
                        "vn.lantoa.command")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.flink..")
                .check(LANTOA);
    }

    @Test
    void elasticsearchIsKnownOnlyWhereDocumentsAre() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.lantoa.elastic", "vn.lantoa.coverage")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.elasticsearch..")
                .check(LANTOA);
    }

    @Test
    void librariesStayInTheirRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.lantoa.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "crawlercommons.robots..")
                .check(LANTOA);
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.lantoa.catalogue")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.rometools..", "org.jdom2..")
                .check(LANTOA);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.lantoa.markup",
                        "vn.lantoa.feed",
                        "vn.lantoa.press",
                        "vn.lantoa.social",
                        "vn.lantoa.extract",
                        "vn.lantoa.archive")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsoup..")
                .check(LANTOA);
    }

    @Test
    void analysisKnowsNeitherJobsNorCommands() {
        noClasses()
                .that()
                .resideInAnyPackage("vn.lantoa.classify", "vn.lantoa.verify", "vn.lantoa.coverage", "vn.lantoa.health")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.lantoa.operator", "vn.lantoa.job", "vn.lantoa.command", "vn.lantoa.poll", "vn.lantoa.http")
                .check(LANTOA);
    }

    @Test
    void jobsAndDashboardsMeetOnlyInTheIndex() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.lantoa.query..", "vn.lantoa.page..", "vn.lantoa.serve..")
                .check(LANTOA);
    }

    /** Otherwise a disk that fills while it works would be told as something that was asked wrongly. */
    @Test
    void commandsSayWhereTheirWorkBegins() {
        classes()
                .that()
                .resideInAPackage("vn.lantoa.command")
                .and()
                .areAnnotatedWith(Command.class)
                // the first only names the others, the other two only start a process
                .and()
                .haveNameNotMatching(".*\\.(Lantoa|ElasticsearchServer|Serve)")
                .should()
                .dependOnClassesThat(nameMatching(".*\\.(Work|Household)"))
                .check(LANTOA);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("vn.lantoa.(*)..").should().beFreeOfCycles().check(LANTOA);
    }

    @Test
    void functionsOfTheJobAreInOneRoom() {
        classes()
                .that()
                .implement("org.apache.flink.api.common.functions.Function")
                .should()
                .resideInAnyPackage("vn.lantoa.operator", "vn.lantoa.elastic", "vn.lantoa.poll")
                .check(LANTOA);
    }
}
