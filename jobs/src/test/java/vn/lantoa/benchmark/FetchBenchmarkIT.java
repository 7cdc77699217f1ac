package vn.lantoa.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FetchBenchmarkIT {

    @Test
    void manyHostsAreEachAskedAtTheirPaceAndOneAtATime() throws Exception {
        FetchPromises result = new FetchBenchmark(40, 4, Duration.ofMillis(200)).run();
        assertThat(result.seen().pages()).isEqualTo(160);
        assertThat(result.seen().requests())
                .as("robots.txt, feed and pages of each")
                .isEqualTo(40 * 6);
        assertThat(result.seen().mostOpen()).isEqualTo(1);
        assertThat(result.seen().shortestGap()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(result.seen().length())
                .as("one after the other it would be 40 s")
                .isLessThan(Duration.ofSeconds(20));
    }
}
