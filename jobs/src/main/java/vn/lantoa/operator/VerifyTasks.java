package vn.lantoa.operator;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.Stage;
import vn.lantoa.settings.ElasticsearchSettings;

/** Finds the registered tasks that each article publicises. The registry is the one in {@code lantoa-tasks}. */
public final class VerifyTasks extends ProcessFunction<Analysed, Analysed> {

    private static final long serialVersionUID = 1L;

    private final ElasticsearchSettings elasticsearch;
    private final String registryVersion;
    private transient @Nullable RegisteredTasks tasks;
    private transient GuardedStage stage;

    /**
     * @param registryVersion version of the registry in {@code lantoa-tasks}
     */
    public VerifyTasks(ElasticsearchSettings elasticsearch, String registryVersion) {
        this.elasticsearch = elasticsearch;
        this.registryVersion = registryVersion;
    }

    @Override
    public void open(OpenContext context) throws InterruptedException {
        tasks = RegisteredTasks.shared(elasticsearch, registryVersion, TasksMemory.ofTaskManager());
        stage = new GuardedStage(getRuntimeContext(), Stage.VERIFY);
    }

    @Override
    public void processElement(Analysed analysed, Context context, Collector<Analysed> out) {
        Article article = analysed.article();
        RegisteredTasks registered = Objects.requireNonNull(tasks, "a function is opened before it works");
        stage.take(
                article.origin().channel(),
                article.origin().address(),
                () -> new Analysed(
                        article,
                        analysed.classification(),
                        registered.verification().verify(article)),
                out,
                context::output);
    }

    /** Also called where opening failed, and at times twice. */
    @Override
    public void close() {
        if (tasks != null) {
            tasks.close();
            tasks = null;
        }
    }
}
