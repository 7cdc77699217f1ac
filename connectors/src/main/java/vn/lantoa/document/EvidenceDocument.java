package vn.lantoa.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Article;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Ids;

/**
 * Evidence in {@code lantoa-evidence}; in JSON all of it is one object.
 *
 * @param registry version of the registry that this rests on
 * @param analysed when it was decided; the same as the article's where it is not out of date
 * @param found when it was accepted first, which stays while it is analysed again; null where it is not accepted, and
 *     where it was
 *     accepted before this was recorded
 */
@RecordBuilder
public record EvidenceDocument(
        String id,
        @JsonUnwrapped Evidence evidence,
        @JsonUnwrapped EvidenceSource source,
        String registry,
        Instant analysed,
        @Nullable Instant found) {

    /** As found at this moment, for the first time. */
    public static EvidenceDocument of(Evidence evidence, Article article, String registry, Instant moment) {
        return new EvidenceDocument(
                Ids.evidence(evidence.article(), evidence.task()),
                evidence,
                EvidenceSource.of(article),
                registry,
                moment,
                evidence.decision() == Acceptance.ACCEPTED ? moment : null);
    }

    /** The same, accepted first at another moment; null where that was not recorded. */
    public EvidenceDocument foundAt(@Nullable Instant first) {
        return EvidenceDocumentBuilder.builder(this).found(first).build();
    }
}
