package vn.lantoa.operator;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.Classification;
import vn.lantoa.model.Stage;

/** Finds the themes of each article. */
public final class ClassifyArticles extends ProcessFunction<Article, Analysed> {

    private static final long serialVersionUID = 1L;

    private final String taxonomy;
    private transient Classifier classifier;
    private transient StageCounters fates;

    /**
     * @param taxonomy the taxonomy's whole YAML, checked before; as text, so that it reaches every machine of a cluster
     */
    public ClassifyArticles(String taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public void open(OpenContext context) {
        classifier = new Classifier(Taxonomy.parse("taxonomy", taxonomy));
        fates = new StageCounters(getRuntimeContext(), Stage.CLASSIFY);
    }

    @Override
    public void processElement(Article article, Context context, Collector<Analysed> out) {
        fates.in();
        Classification classification;
        try {
            classification = classifier.classify(article);
        } catch (RuntimeException e) {
            fates.rejected();
            context.output(
                    Rejects.TAG,
                    Rejects.failure(
                            Stage.CLASSIFY,
                            e,
                            article.origin().channel(),
                            article.origin().address()));
            return;
        }
        fates.out();
        out.collect(new Analysed(article, classification, List.of()));
    }
}
