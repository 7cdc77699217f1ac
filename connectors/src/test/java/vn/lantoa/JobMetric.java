package vn.lantoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.testframe.environment.TestEnvironment;
import org.apache.flink.connector.testframe.utils.MetricQuerier;
import org.apache.flink.core.execution.JobClient;

/** A number that an operator of a running job counts, all its subtasks together, as Flink tells it to people. */
public record JobMetric(TestEnvironment flink, JobClient job, String operator, String metric) {

    /** Waits until it is as large. */
    public void await(long least, Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (value() < least) {
            assertThat(Instant.now()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Its present value; -1 where it is not told yet. */
    public long value() {
        try {
            return Math.round(new MetricQuerier(new Configuration())
                    .getAggregatedMetricsByRestAPI(flink.getRestEndpoint(), job.getJobID(), operator, metric, null));
        } catch (Exception | AssertionError e) {
            return -1;
        }
    }
}
