package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void allValuesAreInOneOfThemInTheirOrder() {
        assertThat(Batches.of(List.of("a", "b", "c", "d", "e"), 2))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
        assertThat(Batches.of(List.of("a", "b"), 2)).containsExactly(List.of("a", "b"));
        assertThat(Batches.of(List.of(), 2)).isEmpty();
    }

    @Test
    void aThousandAreOneQuestion() {
        assertThat(Batches.of(IntStream.range(0, 1_000).boxed().toList())).hasSize(1);
        assertThat(Batches.of(IntStream.range(0, 1_001).boxed().toList())).hasSize(2);
    }
}
