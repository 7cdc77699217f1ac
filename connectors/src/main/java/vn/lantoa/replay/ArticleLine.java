package vn.lantoa.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.Precision;
import vn.lantoa.text.Dates;
import vn.lantoa.text.StatedTime;
import vn.lantoa.text.Text;

/**
 * One line of a file of articles, with the fields of the batch commands: {@code id, title}, and where known {@code url,
 * lead} or {@code summary, body, authors, published, outlet}.
 */
final class ArticleLine {

    private final JsonNode line;

    /** Throws IllegalArgumentException, in words for people, where the line is no article. */
    ArticleLine(JsonNode line) {
        if (!line.isObject()) {
            throw new IllegalArgumentException("expected one JSON object on a line");
        }
        this.line = line;
        if (text("url") == null && text("id") == null) {
            throw new IllegalArgumentException("\"id\" and \"url\" are both missing or empty");
        }
        if (text("title") == null && summary() == null && text("body") == null) {
            throw new IllegalArgumentException("\"title\", \"summary\" and \"body\" are all missing or empty");
        }
    }

    /** The one that the line names, else that of the host; null where neither is of the catalogue. */
    Outlet outlet(Owners outlets) {
        String id = text("outlet");
        return (id == null ? outlets.of(address()) : outlets.byId(id).or(() -> outlets.of(address()))).orElse(null);
    }

    /** The canonical address, or a name of its own for an article that has none. */
    String address() {
        String url = text("url");
        return Addresses.canonical(url != null && Addresses.isWeb(url) ? url : "urn:lantoa:" + text("id"));
    }

    /**
     * The article as an item that is whole without a page.
     *
     * @param fetched when it was collected, where the line does not say
     */
    Capture capture(Outlet outlet, Instant fetched) {
        Instant said = Dates.parse(orEmpty("fetched"));
        StatedTime published = Dates.read(orEmpty("published"));
        Entry entry = new Entry(
                text("id"),
                folded(text("title")),
                address(),
                author(),
                folded(summary()),
                published == null ? null : published.instant(),
                published == null ? null : precision(published),
                null,
                text("body"),
                ArticleKind.ARTICLE);
        return new Capture(Owners.elsewhere(outlet), entry, address(), List.of(), null, said == null ? fetched : said);
    }

    /** A moment in UTC is how programs write moments, also at its midnight. */
    private static Precision precision(StatedTime stated) {
        return stated.offset() == null ? stated.precision() : Precision.MOMENT;
    }

    private String summary() {
        String lead = text("lead");
        return lead == null ? text("summary") : lead;
    }

    private String author() {
        JsonNode authors = line.path("authors");
        return authors.isArray() && !authors.isEmpty() && authors.get(0).isValueNode()
                ? Text.normal(authors.get(0).asText())
                : text("author");
    }

    private String orEmpty(String field) {
        String text = text(field);
        return text == null ? "" : text;
    }

    /** In normal form; null where it is absent or empty. */
    private String text(String field) {
        JsonNode value = line.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new IllegalArgumentException("\"" + field + "\": expected a text");
        }
        String text = Text.normal(value.asText()).strip();
        return text.isEmpty() ? null : text;
    }

    private static String folded(String text) {
        return text == null ? null : text.replace('\n', ' ');
    }
}
