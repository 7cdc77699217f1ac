package vn.lantoa.operator;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.lantoa.annotate.Mentions;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.Stage;

/** Finds the themes of each article. */
public final class ClassifyArticles extends ProcessFunction<Article, Analysed> {

    private static final long serialVersionUID = 1L;

    private final String taxonomy;
    private transient Classifier classifier;
    private transient GuardedStage stage;

    /**
     * @param taxonomy the taxonomy's whole YAML, checked before; as text, so that it reaches every machine of a cluster
     */
    public ClassifyArticles(String taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public void open(OpenContext context) {
        Mentions.shared(); // made here, and not while the first article waits; once for all that run beside this
        classifier = new Classifier(Taxonomy.parse("taxonomy", taxonomy), ThemeModel.bundled());
        stage = new GuardedStage(getRuntimeContext(), Stage.CLASSIFY);
    }

    @Override
    public void processElement(Article article, Context context, Collector<Analysed> out) {
        stage.take(
                article.origin().channel(),
                article.origin().address(),
                () -> new Analysed(article, classifier.classify(article), List.of()),
                out,
                context::output);
    }
}
