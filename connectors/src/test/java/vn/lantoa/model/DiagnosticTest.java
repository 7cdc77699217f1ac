package vn.lantoa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosticTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @ParameterizedTest
    @EnumSource
    void everyKindHasWordsInBothLanguagesWithTheSameValues(DiagnosticKind kind) {
        assertThat(kind.english()).isNotBlank();
        assertThat(kind.vietnamese()).isNotBlank();
        assertThat(places(kind.vietnamese())).containsExactlyInAnyOrderElementsOf(places(kind.english()));
        if (kind != DiagnosticKind.CHILD) {
            assertThat(kind.vietnamese()).as("not left in English").isNotEqualTo(kind.english());
        }
    }

    @Test
    void aReasonStandsBehindWhatIsSaid() {
        Diagnostic remark = Diagnostic.because(
                Diagnostic.of(DiagnosticKind.STATUS, 404), DiagnosticKind.PAGES, 3, "https://bao.example/a");
        assertThat(Diagnostic.because(null, DiagnosticKind.READ_IN_PART)).hasToString("read in part");
        assertThat(remark)
                .hasToString("pages of entries that could not be read: 3, the last one https://bao.example/a:"
                        + " answered with status 404");
        assertThat(Json.read(Json.write(remark), Diagnostic.class)).isEqualTo(remark);
        assertThat(Json.write(remark)).contains("\"kind\":\"status\"", "\"values\":[\"404\"]");
    }

    @Test
    void lengthsOfTimeAreReadable() {
        assertThat(Diagnostic.of(DiagnosticKind.NO_ANSWER, Duration.ofSeconds(30)))
                .hasToString("no complete answer within 30 s");
        assertThat(Diagnostic.of(DiagnosticKind.NO_ANSWER, Duration.ofMinutes(5)))
                .hasToString("no complete answer within 5 min");
        assertThat(Diagnostic.of(DiagnosticKind.NO_ANSWER, Duration.ofMillis(40)))
                .hasToString("no complete answer within 40 ms");
    }

    @Test
    void aValueThatLacksDoesNotBreakThePage() {
        assertThat(new DiagnosticDetail(DiagnosticKind.STATUS, List.of())).hasToString("answered with status ?");
        assertThat(Diagnostic.of(DiagnosticKind.STATUS, "{0} {1}")).hasToString("answered with status {0} {1}");
    }

    private static List<String> places(String words) {
        return PLACE.matcher(words).results().map(MatchResult::group).toList();
    }
}
