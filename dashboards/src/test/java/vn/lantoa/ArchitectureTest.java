package vn.lantoa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of the dashboards. */
class ArchitectureTest {

    private static final Walls WALLS = Walls.of("""
            api: document model page query text @csv @excel @rome
            page: agenda bodies document model query text
            query: document elastic model text @elasticsearch @slf4j
            serve: api archive document elastic embedded model page query settings text yaml @caffeine @elasticsearch @javalin @jte @picocli @slf4j
            """);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> location.contains("/dashboards/") && !location.contains("/generated/"))
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
}
