package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.model.Stage;
import vn.lantoa.operator.RetentionLimits;
import vn.lantoa.replay.ReplayPeriod;
import vn.lantoa.replay.ReplaySource;
import vn.lantoa.settings.Settings;

/** One word for each stage, in names and uids of operators. */
class StagesTest {

    @TempDir
    private Path folder;

    @Test
    void everyOperatorIsCalledByItsStage() throws IOException {
        Collection<StreamNode> operators = operators();
        assertThat(operators).hasSizeGreaterThan(10);
        Set<Stage> used = EnumSet.noneOf(Stage.class);
        for (StreamNode operator : operators) {
            String uid = operator.getTransformationUID();
            Stage stage = stage(uid);
            assertThat(stage).as(uid).isNotNull();
            assertThat(operator.getOperatorName()).as(uid).contains(stage.toString());
            used.add(stage);
        }
        assertThat(used).containsExactlyInAnyOrder(Stage.values());
    }

    private static Stage stage(String uid) {
        // Flink calls the second half of a sink by the sink's own uid
        String word = uid.replaceFirst("^Sink Committer: ", "").replaceAll("-.*", "");
        return Stream.of(Stage.values())
                .filter(stage -> stage.toString().equals(word))
                .findFirst()
                .orElse(null);
    }

    private Collection<StreamNode> operators() throws IOException {
        Path file = Files.writeString(
                folder.resolve("lantoa.yaml"),
                "http: {contact: test@lantoa.localhost}\nelasticsearch: {hosts: [\"http://127.0.0.1:9\"]}\n");
        Settings settings = Settings.read(file);
        Catalogue catalogue = new Catalogue(false, List.of(), List.of());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        MonitorJob.define(
                env,
                new Sources(new ReplaySource(List.of(file), catalogue, ReplayPeriod.ALL)),
                Sinks.into(settings),
                new Analysis(
                        "",
                        "1",
                        "1",
                        settings.elasticsearch(),
                        Duration.ofDays(1),
                        RetentionLimits.of(settings.social(), List.of()),
                        false,
                        InstantSource.system()));
        return env.getStreamGraph(false).getStreamNodes().stream()
                .filter(operator -> operator.getTransformationUID() != null)
                .toList();
    }
}
