package vn.lantoa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of the connectors. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("vn.lantoa");

    @Test
    void onlySourcesAndTheSinkKnowFlink() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.lantoa.poll..", "vn.lantoa.replay..", "vn.lantoa.elastic..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.flink..")
                .check(CLASSES);
    }

    @Test
    void onlyOneRoomKnowsElasticsearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.lantoa.elastic..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.elasticsearch..")
                .check(CLASSES);
    }

    @Test
    void recordsKnowNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("vn.lantoa.model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.lantoa.settings..",
                        "vn.lantoa.text..",
                        "vn.lantoa.catalogue..",
                        "vn.lantoa.registry..",
                        "vn.lantoa.http..",
                        "vn.lantoa.channel..",
                        "vn.lantoa.feed..",
                        "vn.lantoa.social..",
                        "vn.lantoa.extract..",
                        "vn.lantoa.poll..",
                        "vn.lantoa.elastic..")
                .check(CLASSES);
    }

    @Test
    void onlyTheClientKnowsItsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.lantoa.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "crawlercommons.robots..", "org.brotli..")
                .check(CLASSES);
    }

    @Test
    void onlyThePressKnowsHowSitemapsAreRead() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.lantoa.press..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("crawlercommons.sitemaps..")
                .check(CLASSES);
    }

    @Test
    void onlyTheModelKnowsTheListOfPublicSuffixes() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.lantoa.model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("crawlercommons.domains..")
                .check(CLASSES);
    }

    @Test
    void onlyTheArchiveKnowsHowWarcIsWritten() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.lantoa.archive..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.netpreserve..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCatalogueKnowsHowOpmlIsWritten() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.lantoa.catalogue..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.rometools..", "org.jdom2..")
                .check(CLASSES);
    }

    @Test
    void onlySettingsKnowHowYamlIsRead() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.lantoa.settings..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void momentsAreInstantsExceptWhereLibrariesGiveDates() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.lantoa.press..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat")
                .check(CLASSES);
    }

    @Test
    void noPackageNeedsOneThatNeedsIt() {
        slices().matching("vn.lantoa.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsKnownToThisTest() {
        classes()
                .should()
                .resideInAnyPackage(
                        "vn.lantoa.model",
                        "vn.lantoa.settings",
                        "vn.lantoa.text",
                        "vn.lantoa.markup",
                        "vn.lantoa.catalogue",
                        "vn.lantoa.registry",
                        "vn.lantoa.http",
                        "vn.lantoa.channel",
                        "vn.lantoa.feed",
                        "vn.lantoa.social",
                        "vn.lantoa.extract",
                        "vn.lantoa.press",
                        "vn.lantoa.poll",
                        "vn.lantoa.archive",
                        "vn.lantoa.replay",
                        "vn.lantoa.elastic")
                .check(CLASSES);
    }
}
