package vn.lantoa.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.Capture;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Json;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.Precision;
import vn.lantoa.text.Dates;
import vn.lantoa.text.Language;
import vn.lantoa.text.StatedTime;
import vn.lantoa.text.Text;

/**
 * One line of a file of articles, as all commands read it: a JSON object with {@code id} or {@code url}, one at least of {@code
 * title, lead} (or {@code summary}) and {@code body}, and where known {@code authors, published, fetched, outlet,
 * section}. Other
 * fields are not looked at. Texts are brought into normal form, without blanks at their ends; title and lead stand on one line.
 */
public final class ArticleLine {

    private final JsonNode line;

    private ArticleLine(JsonNode line) {
        this.line = line;
    }

    /** Whether a line of a file holds nothing. */
    public static boolean isEmpty(String line) {
        return line.isBlank() || line.equals("\uFEFF");
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException in words for people, where it is no article
     */
    public static ArticleLine of(String line) {
        try {
            return of(Json.MAPPER.readTree(line.replace("\uFEFF", "")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The same of a line that was read as JSON already. */
    public static ArticleLine of(JsonNode line) {
        if (!line.isObject()) {
            throw new IllegalArgumentException("expected one JSON object on a line");
        }
        ArticleLine article = new ArticleLine(line);
        if (article.text("url") == null && article.text("id") == null) {
            throw new IllegalArgumentException("\"id\" and \"url\" are both missing or empty");
        }
        if (article.text("title") == null && article.summary() == null && article.text("body") == null) {
            throw new IllegalArgumentException("\"title\", \"summary\" and \"body\" are all missing or empty");
        }
        return article;
    }

    /** The article by itself, of no known channel. What the line does not say is empty, or absent; moments are the epoch. */
    public Article article() {
        String id = text("id");
        String title = orEmpty(folded(text("title")));
        String lead = orEmpty(folded(summary()));
        String body = orEmpty(text("body"));
        StatedTime published = published();
        return new Article(
                id == null ? Ids.article(address()) : id,
                new ArticleOrigin(
                        orEmpty(text("outlet")),
                        "",
                        address(),
                        null,
                        text("section"),
                        ArticleKind.ARTICLE,
                        CommunicationSetting.MASS_MEDIA),
                new ArticleContent(title, lead, body, authors(), Language.of(title + "\n" + lead + "\n" + body)),
                published == null
                        ? ArticleDates.at(Instant.EPOCH, DateOrigin.FETCH)
                        : new ArticleDates(
                                published.instant(), precision(published), DateOrigin.FEED, null, published.instant()),
                ArticleMedia.NONE,
                null);
    }

    /** The one that the line names, else that of the host; null where neither is of the catalogue. */
    @Nullable
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
        Instant said = Dates.parse(orEmpty(text("fetched")));
        StatedTime published = published();
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

    private @Nullable String summary() {
        String lead = text("lead");
        return lead == null ? text("summary") : lead;
    }

    private @Nullable StatedTime published() {
        return Dates.read(orEmpty(text("published")));
    }

    private @Nullable String author() {
        List<String> authors = authors();
        return authors.isEmpty() ? text("author") : authors.get(0);
    }

    private List<String> authors() {
        List<String> authors = new ArrayList<>();
        for (JsonNode author : line.path("authors")) {
            if (author.isValueNode()) {
                authors.add(Text.normal(author.asText()));
            }
        }
        return authors;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** In normal form; null where it is absent or empty. */
    private @Nullable String text(String field) {
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

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : text.replace('\n', ' ');
    }
}
