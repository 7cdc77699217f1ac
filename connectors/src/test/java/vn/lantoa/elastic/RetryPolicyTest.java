package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "6, 16000", "7, 30000", "1000, 30000"})
    void pausesDoubleUpToTheLongest(int failures, long millis) {
        assertThat(RetryPolicy.USUAL.pause(failures)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void noPauseAtAllIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1), 1));
    }
}
