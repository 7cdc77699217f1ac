package vn.lantoa.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void marksBecomePassages() {
        assertThat(Passage.of("a \uE000b\uE001 c"))
                .isEqualTo(List.of(new Passage("a ", false), new Passage("b", true), new Passage(" c", false)));
    }

    @Test
    void strayMarksAreDropped() {
        assertThat(Passage.of("\uE001a\uE000b")).isEqualTo(List.of(new Passage("ab", false)));
        assertThat(Passage.of("")).isEmpty();
    }
}
