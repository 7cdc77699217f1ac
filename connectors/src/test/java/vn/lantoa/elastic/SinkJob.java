package vn.lantoa.elastic;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vn.lantoa.document.Write;

/** A job that sends writes through the sink, and nothing else. */
final class SinkJob {

    static final TypeInformation<Write> TYPE = TypeInformation.of(Write.class);

    private SinkJob() {}

    /** Without restarts, so that a failure is seen; a checkpoint is taken every second. */
    static StreamExecutionEnvironment environment() {
        StreamExecutionEnvironment environment = withoutCheckpoints();
        environment.enableCheckpointing(1_000);
        return environment;
    }

    private static StreamExecutionEnvironment withoutCheckpoints() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setParallelism(1);
        return environment;
    }

    /**
     * Runs to the end, where everything is sent. Without checkpoints: the first comes at any moment of the first interval,
     * and one that fails while the source still waits for its last message makes Flink tell of the message and not of the
     * failure.
     */
    static void run(ElasticSink sink, List<Write> writes) throws Exception {
        StreamExecutionEnvironment environment = withoutCheckpoints();
        end(start(environment, environment.fromData(writes, TYPE), sink));
    }

    static JobClient start(StreamExecutionEnvironment environment, DataStream<Write> writes, ElasticSink sink)
            throws Exception {
        writes.sinkTo(sink).name("index").uid("index");
        return environment.executeAsync("sink");
    }

    static void end(JobClient job) throws Exception {
        try {
            job.getJobExecutionResult().get(120, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            JobStatus status = job.getJobStatus().get();
            job.cancel().get();
            throw new IllegalStateException("the job did not end; it was " + status, e);
        }
    }
}
