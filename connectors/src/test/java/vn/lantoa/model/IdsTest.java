package vn.lantoa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** These ids lie in people's indices: a change of them would double every document. */
class IdsTest {

    @Test
    void idsStayWhatTheyAre() {
        assertThat(Ids.sha256("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Ids.article("https://bao.example/bai-1.html")).isEqualTo("ca20adaae3e0fef1470b4aac607d934f");
        assertThat(Ids.evidence("a1", "t1")).isEqualTo("c08a9385c2d35717b956073a3ac37c09");
        assertThat(Ids.coverage(LocalDate.of(2026, 6, 15), "bao", "ST")).isEqualTo("2026-06-15|bao|ST");
    }

    @Test
    void differentThingsHaveDifferentIds() {
        assertThat(Ids.article("https://bao.example/a")).isNotEqualTo(Ids.article("https://bao.example/b"));
        assertThat(Ids.evidence("a", "t1")).isNotEqualTo(Ids.evidence("a", "t2"));
    }

    @Test
    void lettersAreCountedInUtf8() {
        assertThat(Ids.sha256("ế")).isNotEqualTo(Ids.sha256("e\u0302\u0301")).hasSize(64);
    }
}
