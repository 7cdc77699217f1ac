package vn.lantoa;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The walls of the jobs. */
class ArchitectureTest {

    private static final Walls WALLS = Walls.of("""
            annotate: agenda bodies model text yaml @corenlp
            batch: classify model replay verify
            benchmark: archive catalogue classify coverage document elastic embedded extract health job model operator poll registry replay settings text verify @flink @management
            classify: annotate model respell text yaml
            command: archive batch benchmark catalogue classify coverage elastic embedded evaluate extract feed fit http job model newsroom operator press reclassify registry replay settings text verify yaml @flink @jackson @log4j @management @picocli @slf4j
            coverage: document elastic model @elasticsearch @jackson
            evaluate: classify extract feed model registry replay text verify yaml @csv @jackson
            fit: classify evaluate extract extract.block model respell text verify yaml @jackson @liblinear
            health: document elastic model settings
            job: annotate archive catalogue classify coverage document elastic model operator poll registry replay settings yaml @flink @jackson @slf4j
            newsroom: catalogue model yaml @jdkserver
            operator: annotate archive classify coverage document elastic extract health http model poll registry settings verify yaml @flink @slf4j
            reclassify: classify coverage document elastic model settings
            verify: model text
            """);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> location.contains("/jobs/"))
            .importPackages("vn.lantoa");

    @Test
    void roomsUseWhatTheirLineAllows() {
        assertThat(WALLS.broken(CLASSES)).isEmpty();
    }

    @Test
    void filesTellOneStory() {
        assertThat(Walls.tooLong()).isEmpty();
    }

    @Test
    void roomsSayWhatMayBeNull() {
        assertThat(Walls.unmarked(CLASSES)).isEmpty();
    }

    @Test
    void publicRecordsAreSmall() {
        assertThat(Walls.tooLarge(CLASSES)).isEmpty();
    }

    @Test
    void noRoomNeedsOneThatNeedsIt() {
        assertThat(WALLS.cycles()).isEmpty();
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
                .dependOnClassesThat(nameMatching(".*\\.(Work|AllInOne)"))
                .check(CLASSES);
    }

    @Test
    void functionsOfTheJobAreInOneRoom() {
        classes()
                .that()
                .implement("org.apache.flink.api.common.functions.Function")
                .should()
                .resideInAPackage("vn.lantoa.operator")
                .check(CLASSES);
    }
}
