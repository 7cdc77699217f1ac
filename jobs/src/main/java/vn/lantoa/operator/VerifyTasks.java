package vn.lantoa.operator;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Stage;
import vn.lantoa.settings.ElasticsearchSettings;

/** Finds the registered tasks that each article publicises. The registry is the one in {@code lantoa-tasks}. */
public final class VerifyTasks extends ProcessFunction<Analysed, Analysed> {

    private static final long serialVersionUID = 1L;

    private final ElasticsearchSettings elasticsearch;
    private final String registryVersion;
    private transient RegisteredTasks tasks;
    private transient StageCounters fates;

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
        fates = new StageCounters(getRuntimeContext(), Stage.VERIFY);
    }

    @Override
    public void processElement(Analysed analysed, Context context, Collector<Analysed> out) {
        fates.in();
        Article article = analysed.article();
        List<Evidence> evidence;
        try {
            evidence = tasks.verification().verify(article);
        } catch (RuntimeException e) {
            fates.rejected();
            context.output(
                    Rejects.TAG,
                    Rejects.failure(
                            Stage.VERIFY,
                            e,
                            article.origin().channel(),
                            article.origin().address()));
            return;
        }
        fates.out();
        out.collect(new Analysed(article, analysed.classification(), evidence));
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
