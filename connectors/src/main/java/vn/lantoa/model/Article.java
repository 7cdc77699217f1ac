package vn.lantoa.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published item; in JSON all of it is one object.
 *
 * @param id {@link Ids#article} of the address
 * @param fault why the page could not be read, so that title and lead are those of the entry; null where it was read
 */
@RecordBuilder
public record Article(
        String id,
        @JsonUnwrapped ArticleOrigin origin,
        @JsonUnwrapped ArticleContent content,
        @JsonUnwrapped ArticleDates dates,
        @JsonUnwrapped ArticleMedia media,
        @Nullable String fault) {

    public static final int LONGEST_TITLE = 1_000;
    public static final int LONGEST_LEAD = 10_000;
    public static final int LONGEST_BODY = 1_000_000;

    /** Of a name: an author's, a section's. */
    public static final int LONGEST_NAME = 300;

    public static final int MOST_AUTHORS = 50;

    /** A Vietnamese article of which nothing is known but what it says: of no outlet, at the epoch. */
    public static Article ofTexts(String id, @Nullable String title, @Nullable String lead, @Nullable String body) {
        return new Article(
                id,
                new ArticleOrigin("", "", "", null, null, ArticleKind.ARTICLE, CommunicationSetting.MASS_MEDIA),
                new ArticleContent(orEmpty(title), orEmpty(lead), orEmpty(body), List.of(), "vi"),
                ArticleDates.at(Instant.EPOCH, DateOrigin.FETCH),
                ArticleMedia.NONE,
                null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** {@link ArticleContent#text}. */
    public String text() {
        return content.text();
    }
}
