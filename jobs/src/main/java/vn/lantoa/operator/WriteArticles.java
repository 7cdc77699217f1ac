package vn.lantoa.operator;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Days;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Stage;
import vn.lantoa.settings.ElasticsearchSettings;

/** An analysed article becomes its documents: one for the article, one for each piece of evidence. */
public final class WriteArticles extends ProcessFunction<Analysed, Write> {

    /** That the coverage of the article's day has to be counted again. */
    public static final OutputTag<Touched> TOUCHED = new OutputTag<>("touched", TypeInformation.of(Touched.class));

    private static final long serialVersionUID = 1L;

    private final ElasticsearchSettings elasticsearch;
    private final String registry;
    private final InstantSource clock;
    private transient FirstFound firstFound;
    private transient StageCounters fates;

    /**
     * @param elasticsearch where the documents are
     * @param registry version of the registry that evidence rests on
     * @param clock tells when an article is analysed; has to be serializable
     */
    public WriteArticles(ElasticsearchSettings elasticsearch, String registry, InstantSource clock) {
        this.elasticsearch = elasticsearch;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void open(OpenContext context) throws IOException, InterruptedException {
        firstFound = FirstFound.read(elasticsearch);
        fates = new StageCounters(getRuntimeContext(), Stage.INDEX);
    }

    @Override
    public void close() throws IOException {
        if (firstFound != null) {
            firstFound.close();
        }
    }

    @Override
    public void processElement(Analysed analysed, Context context, Collector<Write> out) {
        fates.in();
        Instant now = Instant.ofEpochMilli(clock.millis());
        ArticleDocument article = ArticleDocument.of(analysed, now);
        out.collect(Write.index(Index.ARTICLES, article.id(), now.toEpochMilli(), article));
        for (Evidence piece : analysed.evidence()) {
            EvidenceDocument evidence = firstFound.in(EvidenceDocument.of(piece, analysed.article(), registry, now));
            out.collect(Write.index(Index.EVIDENCE, evidence.id(), now.toEpochMilli(), evidence));
        }
        context.output(
                TOUCHED,
                Touched.written(
                        Days.of(analysed.article().dates().published()).toString(),
                        article.article().origin().outlet(),
                        article.id()));
        fates.out();
    }
}
