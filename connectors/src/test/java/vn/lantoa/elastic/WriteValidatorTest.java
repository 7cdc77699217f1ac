package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.document.Write;
import vn.lantoa.model.Json;
import vn.lantoa.model.Rejected;

class WriteValidatorTest {

    private static final Instant NOW = Instant.parse("2025-11-20T03:00:00Z");

    @Test
    void anOrdinaryWritePasses() {
        Write write = new Write("lantoa-articles", "a", 1, "{}");
        assertThat(WriteValidator.admit(write, NOW)).isSameAs(write);
    }

    @Test
    void aDocumentOverTheLimitBecomesADeadLetterWithTheBeginningOfIt() {
        String large = "{\"body\":\"" + "ă".repeat(WriteValidator.MOST_BYTES / 2) + "\"}";
        Write letter = WriteValidator.admit(new Write("lantoa-articles", "a", 7, large), NOW);
        assertThat(letter.index()).isEqualTo("lantoa-rejected");
        assertThat(letter.version()).isEqualTo(7);
        Rejected rejected = Json.read(letter.source(), Rejected.class);
        assertThat(rejected.reason()).isEqualTo("too-large");
        assertThat(rejected.address()).isEqualTo("a");
        assertThat(rejected.payload()).hasSize(32_000);
    }

    @Test
    void anIdThatIsTooLongAndANegativeVersionBecomeDeadLetters() {
        Write longId = new Write("lantoa-articles", "đ".repeat(257), 1, "{}");
        assertThat(Json.read(WriteValidator.admit(longId, NOW).source(), Rejected.class)
                        .reason())
                .isEqualTo("id");
        Write negative = new Write("lantoa-articles", "a", -1, "{}");
        assertThat(Json.read(WriteValidator.admit(negative, NOW).source(), Rejected.class)
                        .reason())
                .isEqualTo("version");
    }

    @Test
    void theDeadLetterOfADocumentHasTheSameIdEachTime() {
        assertThat(DeadLetters.id("lantoa-articles", "a"))
                .isEqualTo(DeadLetters.id("lantoa-articles", "a"))
                .isNotEqualTo(DeadLetters.id("lantoa-evidence", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "đổi mới sáng tạo", "vệ tinh 🛰 VNREDSat", "€"})
    void lengthIsThatOfTheBytes(String text) {
        assertThat(WriteValidator.utf8Length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }
}
