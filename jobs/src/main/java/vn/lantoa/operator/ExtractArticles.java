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
    private transient GuardedStage stage;

    @Override
    public void open(OpenContext context) {
        extractor = new Extractor();
        stage = new GuardedStage(getRuntimeContext(), Stage.EXTRACT);
    }

    @Override
    public void processElement(Capture capture, Context context, Collector<Article> out) {
        stage.take(capture.channel().id(), capture.address(), () -> extractor.extract(capture), out, context::output);
    }
}
