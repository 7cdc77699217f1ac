package vn.lantoa.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import vn.lantoa.classify.Classifier;
import vn.lantoa.model.Article;
import vn.lantoa.model.Classification;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Mention;
import vn.lantoa.model.ThemeFinding;

/** Classifies a file of articles, one JSON object a line. */
public final class ClassifyBatch {

    private final Classifier classifier;

    public ClassifyBatch(Classifier classifier) {
        this.classifier = classifier;
    }

    /**
     * What is written about one article. Places of reasons and mentions count in UTF-16 units of title, summary and body, separated by
     * one line feed each.
     */
    record Answer(
            String id,
            String language,
            boolean relevant,
            double probability,
            List<ThemeFinding> themes,
            List<String> subthemes,
            CommunicationSetting setting,
            List<Mention> mentions) {}

    /** Writes one line for each article; see {@link ArticleBatch#run}. */
    public int run(Path in, Path out, PrintStream complaints) throws IOException {
        return new ArticleBatch(article -> List.of(answer(article))).run(in, out, complaints);
    }

    private Answer answer(Article article) {
        Classification found = classifier.classify(article);
        return new Answer(
                article.id(),
                article.content().language(),
                found.relevant(),
                found.probability(),
                found.themes(),
                found.subthemes(),
                found.setting(),
                found.mentions());
    }
}
