package vn.lantoa.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FetchPromisesTest {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final List<Long> FLAT = List.of(10_000_000L, 50_000_000L, 51_000_000L, 52_000_000L, 20_000_000L);

    @Test
    void whatKeepsItsPromisesIsToldInFigures() {
        FetchPromises promises = promises(PACE, 1, 3, FLAT);
        assertThat(promises.broken()).isEmpty();
        assertThat(promises.lines()).anyMatch(line -> line.startsWith("shortest gap    1000.0 ms"));
    }

    @Test
    void everyPromiseCanBeBroken() {
        assertThat(promises(PACE.minusNanos(1), 1, 3, FLAT).broken())
                .singleElement()
                .asString()
                .contains("sooner");
        assertThat(promises(PACE, 2, 3, FLAT).broken())
                .singleElement()
                .asString()
                .contains("still answering");
        assertThat(promises(PACE, 1, 2, FLAT).broken()).anyMatch(words -> words.contains("2 pages"));
        assertThat(promises(PACE.multipliedBy(2), 1, 3, FLAT).broken())
                .singleElement()
                .asString()
                .contains("bounded");
        List<Long> growing = List.of(10_000_000L, 50_000_000L, 80_000_000L, 110_000_000L, 110_000_000L);
        assertThat(promises(PACE, 1, 3, growing).broken())
                .singleElement()
                .asString()
                .contains("heap");
    }

    /** One host of three pages, asked with the same gap five times. */
    private static FetchPromises promises(Duration gap, int open, int pages, List<Long> heap) {
        HostFigures seen = new HostFigures();
        for (int i = 0; i < 5; i++) {
            seen.asked(i * gap.toNanos(), i == 0 ? Long.MAX_VALUE : gap.toNanos(), open);
            seen.answered(i * gap.toNanos(), i >= 5 - pages);
        }
        return new FetchPromises(1, 3, PACE, seen, heap, Duration.ofSeconds(1));
    }
}
