package vn.lantoa.job;

import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vn.lantoa.elastic.FirstContact;
import vn.lantoa.operator.TasksMemory;
import vn.lantoa.settings.Settings;
import vn.lantoa.yaml.InvalidInput;

/**
 * The monitor job on a Flink cluster: {@code flink run lantoa-jobs-cluster.jar lantoa.yaml}. Where checkpoints are stored,
 * memory and parallelism are the cluster's; Elasticsearch has to be named in the settings.
 */
public final class MonitorMain {

    private MonitorMain() {}

    /** Wants one argument: the settings file, readable where the job is submitted. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("one argument is wanted: the settings file");
        }
        Setup setup = Setup.read(Path.of(arguments[0]), TasksMemory.ofSubmission());
        Settings settings = setup.settings();
        if (settings.elasticsearch().embedded()) {
            throw InvalidInput.of(
                    arguments[0] + ": elasticsearch.hosts has to name an Elasticsearch that the cluster can reach");
        }
        FirstContact.with(settings.elasticsearch());
        Inputs inputs = setup.inputs();
        Analysis analysis = Bootstrap.prepare(settings, inputs);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(LocalFlink.carried());
        MonitorJob.define(env, Sources.of(settings, inputs.catalogue()), Sinks.into(settings), analysis);
        env.execute("monitor");
    }
}
