package vn.lantoa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.model.Planted;

/** The walls of the connectors. */
class ArchitectureTest {

    private static final Walls WALLS = Walls.of("""
            agenda: bodies yaml
            archive: catalogue model text @jsoup @jwarc @slf4j
            bodies: yaml
            catalogue: model text yaml @rome @xml
            channel: model
            document: archive model text @jackson
            elastic: archive document model settings @elasticsearch @flink @jackson @slf4j @tls
            embedded: elastic settings @slf4j
            extract: extract.block extract.date markup model text @jackson @jsoup
            extract.block: extract.date markup model @jsoup
            extract.date: markup model text @jackson @jsoup
            feed: channel http markup model text @jackson @jsoup @xml
            http: model settings @brotli @caffeine @okhttp @robots @slf4j @tls
            markup: text @jsoup
            model: @jackson @suffixes
            poll: catalogue channel extract feed http model press settings social text @flink @slf4j
            press: catalogue channel extract.date feed http markup model text @caffeine @jsoup @sitemaps
            registry: model text yaml @commons @csv @excel
            replay: archive catalogue model poll text @flink @jackson @slf4j
            respell: text yaml
            settings: model yaml
            social: channel http markup model settings text yaml @jackson @jsoup
            text: model @caffeine @icu @languages
            yaml: @yaml
            """);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
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
        // the server has no tests of its own: its classes run in another process
        JavaClasses server = new ClassFileImporter().importPath(Path.of("server", "target", "classes"));

        assertThat(server).isNotEmpty();
        assertThat(Walls.unmarked(server)).isEmpty();
        assertThat(Walls.unmarked(CLASSES)).isEmpty();
    }

    @Test
    void publicRecordsAreSmall() {
        assertThat(Walls.tooLarge(CLASSES)).isEmpty();
    }

    @Test
    void noRoomNeedsOneThatNeedsIt() {
        assertThat(WALLS.cycles()).isEmpty();
        assertThat(Walls.of("a: b\nb: c\nc: a\nd: a").cycles())
                .as("a round is seen")
                .contains("a", "b", "c");
    }

    @Test
    void aWallThatIsBrokenIsSeen() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);

        assertThat(WALLS.broken(planted)).anyMatch(told -> told.startsWith("model may not use http"));
        assertThat(Walls.tooLarge(planted)).containsExactly(Planted.class.getName());
        assertThat(Walls.of("feed:").broken(planted)).anyMatch(told -> told.contains("which the list does not know"));
    }

    @Test
    void aRoomThatIsNotMarkedIsSeen() {
        String room = vn.lantoa.unmarked.Planted.class.getPackageName();

        assertThat(Walls.unmarked(new ClassFileImporter().importPackages(room))).containsExactly(room);
    }

    @Test
    void aFileThatIsTooLongIsSeen(@TempDir Path sources) throws IOException {
        Files.write(sources.resolve("Just.java"), Collections.nCopies(250, "// a line"));
        Files.write(sources.resolve("Over.java"), Collections.nCopies(251, "// a line"));

        assertThat(Walls.tooLong(sources)).containsExactly("Over.java has 251 lines");
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
}
