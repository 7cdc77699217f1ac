package vn.lantoa.operator;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.lantoa.elastic.Patience;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Tasks;
import vn.lantoa.elastic.Waiting;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Stage;
import vn.lantoa.model.Task;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.verify.Verification;

/** Finds the registered tasks that each article publicises. The registry is the one in {@code lantoa-tasks}. */
public final class VerifyTasks extends ProcessFunction<Analysed, Analysed> {

    private static final long serialVersionUID = 1L;

    private final ElasticsearchSettings elasticsearch;
    private transient Verification verification;
    private transient Fates fates;

    public VerifyTasks(ElasticsearchSettings elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public void open(OpenContext context) throws InterruptedException {
        verification = new Verification(new Waiting(Patience.USUAL).until("the tasks", this::tasks));
        fates = new Fates(getRuntimeContext(), Stage.VERIFY);
    }

    @Override
    public void processElement(Analysed analysed, Context context, Collector<Analysed> out) {
        fates.in();
        Article article = analysed.article();
        List<Evidence> evidence;
        try {
            evidence = verification.verify(article);
        } catch (RuntimeException e) {
            fates.rejected();
            context.output(Rejects.TAG, Rejects.failure(Stage.VERIFY, e, article.channel(), article.address()));
            return;
        }
        fates.out();
        out.collect(new Analysed(article, analysed.classification(), evidence));
    }

    private List<Task> tasks() throws IOException {
        try (Store store = Store.open(elasticsearch)) {
            return Tasks.all(store);
        }
    }
}
