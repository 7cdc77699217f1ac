package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFlinkIT {

    private static final long CLOSING_MILLIS = 2_000;

    /** Tasks of this process that have begun and not yet ended: they cannot report to a test otherwise. */
    private static final AtomicInteger OPEN = new AtomicInteger();

    @TempDir
    private Path data;

    @BeforeEach
    void none() {
        OPEN.set(0);
    }

    @Test
    void endsWhenItsTasksHaveEnded() throws Exception {
        JobClient job = numbers(Long.MAX_VALUE);
        LocalFlink.end(job, Trial.ENDED_WITHIN);
        assertThat(OPEN).as("it takes its time to close").hasValue(0);
    }

    @Test
    void saysThatItHasNotEndedInTime() throws Exception {
        JobClient job = numbers(Long.MAX_VALUE);
        assertThatThrownBy(() -> LocalFlink.end(job, Duration.ofMillis(CLOSING_MILLIS / 4)))
                .isInstanceOf(TimeoutException.class);
        LocalFlink.end(job, Trial.ENDED_WITHIN);
    }

    @Test
    void leavesAloneWhatHasEndedByItself() throws Exception {
        JobClient job = numbers(100);
        job.getJobExecutionResult().get(1, TimeUnit.MINUTES);
        assertThatCode(() -> LocalFlink.end(job, Duration.ZERO)).doesNotThrowAnyException();
    }

    private JobClient numbers(long last) throws Exception {
        StreamExecutionEnvironment env = LocalFlink.resume(data, 1, said -> {});
        env.fromSource(new NumberSequenceSource(0, last), WatermarkStrategy.noWatermarks(), "numbers")
                .map(new ClosesSlowly())
                .returns(Long.class)
                .sinkTo(new DiscardingSink<>());
        JobClient job = env.executeAsync("numbers");
        for (int turn = 0; turn < 600 && OPEN.get() == 0; turn++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(OPEN).hasValue(1);
        return job;
    }

    private static final class ClosesSlowly extends RichMapFunction<Long, Long> {

        private static final long serialVersionUID = 1;

        @Override
        public void open(OpenContext context) {
            OPEN.incrementAndGet();
        }

        @Override
        public Long map(Long number) {
            return number;
        }

        @Override
        public void close() throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(CLOSING_MILLIS);
            OPEN.decrementAndGet();
        }
    }
}
