package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void oneWayToWriteEachCharacter() {
        String nfd = Normalizer.normalize("Đổi mới sáng tạo", Normalizer.Form.NFD);

        assertThat(Text.normal(nfd)).isEqualTo("Đổi mới sáng tạo");
        assertThat(Text.normal("\u00D0à N\u1eb5ng, \u00F0ô th\u1ecb, \u0189ak")).isEqualTo("Đà Nẵng, đô thị, Đak");
        assertThat(Text.normal("KH\u200B&CN\u00A0Vi\u00ADệt\u202F\u200ENam\uFEFF"))
                .isEqualTo("KH&CN Việt Nam");
        assertThat(Text.normal("một\r\nhai\rba\u0000")).isEqualTo("một\nhai\nba");
        assertThat(Text.normal(null)).isEmpty();
    }

    @Test
    void brokenSurrogatesBecomeReplacementCharacters() {
        assertThat(Text.normal("a\uD83Db\uDE00")).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(Text.normal("a\uD83D\uDE00")).isEqualTo("a\uD83D\uDE00");
    }

    @Test
    void hyphensBecomeOne() {
        assertThat(Text.hyphens("57–NQ/TW 57‑NQ/TW 57−NQ/TW")).isEqualTo("57-NQ/TW 57-NQ/TW 57-NQ/TW");
    }

    @Test
    void endlessMarksAreCutAndCostNothing() {
        String hostile = "a" + "\u0301\u0323".repeat(300_000);

        String normal = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Text.normal(hostile));

        assertThat(normal.length()).isLessThan(10);
    }
}
