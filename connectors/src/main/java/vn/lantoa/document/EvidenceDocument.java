package vn.lantoa.document;

import java.time.Instant;
import java.util.List;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Article;
import vn.lantoa.model.Days;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Level;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Signal;

/**
 * Evidence in {@code lantoa-evidence}, with what a list of evidence shows of its article.
 *
 * @param title of the article
 * @param address of the article
 * @param outlet id of the article's outlet
 * @param published when the article was published
 * @param precision how exactly that is known; null, in documents of old, means exact
 * @param day day of Vietnam of that, {@code yyyy-MM-dd}
 * @param registry version of the registry that this rests on
 * @param analysed when it was decided; the same as the article's where it is not out of date
 * @param found when it was accepted first, which stays while it is analysed again; null where it is not accepted, and where it was
 *     accepted before this was noted
 */
public record EvidenceDocument(
        String id,
        String article,
        String task,
        double probability,
        Level level,
        Acceptance decision,
        List<Signal> signals,
        String sentence,
        String title,
        String address,
        String outlet,
        Instant published,
        Precision precision,
        String day,
        String registry,
        Instant analysed,
        Instant found) {

    /** As found at this moment, for the first time. */
    public static EvidenceDocument of(Evidence evidence, Article article, String registry, Instant moment) {
        return new EvidenceDocument(
                Ids.evidence(evidence.article(), evidence.task()),
                evidence.article(),
                evidence.task(),
                evidence.probability(),
                evidence.level(),
                evidence.decision(),
                evidence.signals(),
                evidence.sentence(),
                article.title(),
                article.address(),
                article.outlet(),
                article.published(),
                article.precision(),
                Days.of(article.published()).toString(),
                registry,
                moment,
                evidence.decision() == Acceptance.ACCEPTED ? moment : null);
    }

    /** The same, accepted first at another moment; null where that was not noted. */
    public EvidenceDocument foundAt(Instant first) {
        return new EvidenceDocument(
                id,
                article,
                task,
                probability,
                level,
                decision,
                signals,
                sentence,
                title,
                address,
                outlet,
                published,
                precision,
                day,
                registry,
                analysed,
                first);
    }
}
