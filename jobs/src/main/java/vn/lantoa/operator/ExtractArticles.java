package vn.lantoa.operator;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import vn.lantoa.extract.Extractor;
import vn.lantoa.model.Article;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Stage;

/** A capture becomes an article. Keyed by address, so that the captures of one article stay in their order. */
public final class ExtractArticles extends KeyedProcessFunction<String, Capture, Article> {

    private static final long serialVersionUID = 1L;

    private transient Extractor extractor;
    private transient StageCounters fates;

    @Override
    public void open(OpenContext context) {
        extractor = new Extractor();
        fates = new StageCounters(getRuntimeContext(), Stage.EXTRACT);
    }

    @Override
    public void processElement(Capture capture, Context context, Collector<Article> out) {
        fates.in();
        Article article;
        try {
            article = extractor.extract(capture);
        } catch (RuntimeException e) {
            fates.rejected();
            context.output(
                    Rejects.TAG,
                    Rejects.failure(Stage.EXTRACT, e, capture.channel().id(), capture.address()));
            return;
        }
        fates.out();
        out.collect(article);
    }
}
