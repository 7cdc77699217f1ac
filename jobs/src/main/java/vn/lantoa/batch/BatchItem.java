package vn.lantoa.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Precision;
import vn.lantoa.text.Dates;
import vn.lantoa.text.Language;
import vn.lantoa.text.Text;

/** One line of a file of articles: {@code id, title, summary?, body?, url?, outlet?, section?, published?}. */
final class BatchItem {

    private BatchItem() {}

    /**
     * The article of a line.
     *
     * @throws IllegalArgumentException in words for people, where it is none
     */
    static Article article(JsonNode line) {
        if (!line.isObject()) {
            throw new IllegalArgumentException("expected one JSON object on a line");
        }
        String id = text(line, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("\"id\" is missing or empty");
        }
        String title = text(line, "title").strip();
        String lead = text(line, "summary").strip();
        String body = text(line, "body").strip();
        if (title.isEmpty() && lead.isEmpty() && body.isEmpty()) {
            throw new IllegalArgumentException("\"title\", \"summary\" and \"body\" are all missing or empty");
        }
        String address = text(line, "url");
        Instant published = Dates.parse(text(line, "published"));
        return new Article(
                id,
                text(line, "outlet"),
                "",
                address.isEmpty() ? Ids.article(id) : address,
                title.replace('\n', ' '),
                lead.replace('\n', ' '),
                body,
                List.of(),
                published == null ? Instant.EPOCH : published,
                Precision.MOMENT,
                published == null ? DateOrigin.FETCH : DateOrigin.FEED,
                null,
                published == null ? Instant.EPOCH : published,
                Language.of(title + "\n" + lead + "\n" + body),
                line.hasNonNull("section") ? text(line, "section") : null,
                ArticleKind.ARTICLE,
                CommunicationSetting.MASS_MEDIA,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static String text(JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isValueNode()) {
            throw new IllegalArgumentException("\"" + field + "\": expected a text");
        }
        return Text.normal(value.asText());
    }
}
