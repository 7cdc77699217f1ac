package vn.lantoa.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.text.Decoding;

/** Reads one page. */
public final class PageReader {

    private static final int MAX_CHARS = 5_000_000;
    private static final int MAX_BODY = 400_000;
    private static final Pattern SITE_SUFFIX = Pattern.compile("\\s+[|–—-]\\s+[^|–—-]{2,40}$");
    private static final String LEADS = "h2.detail-sapo, [data-role=sapo], .singular-sapo, .content-detail-sapo,"
            + " p.description, .article__sapo, .detail-sapo, .chappeau, #article_sapo, .sapo, .article-lead, .lead";
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(24);
    private static final int SHORTEST_LEAD = 40;
    private static final int SHORTEST_TITLE = 10;

    /** Reads a page as it lies here today; see {@link #read(byte[], String, String, Instant)}. */
    public Page read(byte[] html, String contentType, String address) {
        return read(html, contentType, address, Instant.now());
    }

    /**
     * Reads a page.
     *
     * @param html the bytes as served
     * @param contentType the answer's header; null where absent
     * @param address against which relative addresses are resolved; empty where unknown
     * @param fetched when it was fetched: no date of the page can be later
     */
    public Page read(byte[] html, String contentType, String address, Instant fetched) {
        String text = Decoding.decode(html, contentType);
        Document document = Jsoup.parse(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text, address);
        PageDates dates = PageDates.of(document, address, fetched.plus(CLOCKS_DIFFER));
        Metadata metadata = new Metadata(document);
        String title = title(document, metadata);
        String lead = lead(document, metadata);
        String canonical = canonical(document);
        String body = body(document, metadata, title, lead);
        return new Page(
                title,
                lead,
                body.length() > MAX_BODY ? body.substring(0, MAX_BODY) : body,
                metadata.authors(),
                dates.published(),
                dates.modified(),
                dates.sure(),
                language(document),
                metadata.section(),
                kind(metadata),
                canonical,
                List.of(),
                List.of(),
                null);
    }

    private static String title(Document document, Metadata metadata) {
        String stated = metadata.title();
        Element heading = document.selectFirst("h1");
        String shown = heading == null ? null : Cleaned.of(heading.text());
        if (stated == null) {
            return shown;
        }
        // a heading that the stated title begins with is the title without the site's name
        if (shown != null && stated.startsWith(shown) && shown.length() > SHORTEST_TITLE) {
            return shown;
        }
        String cut = SITE_SUFFIX.matcher(stated).replaceFirst("");
        return cut.length() > 2 * SHORTEST_TITLE ? cut : stated;
    }

    private static String lead(Document document, Metadata metadata) {
        for (Element lead : document.select(LEADS)) {
            String text = Cleaned.of(lead.text());
            if (text != null && text.length() > SHORTEST_LEAD) {
                return text;
            }
        }
        return metadata.description();
    }

    /** The paragraphs, without title and lead at their head, which are told apart. */
    private static String body(Document document, Metadata metadata, String title, String lead) {
        String body = MainText.of(document);
        String stated = metadata.body();
        if (stated != null && stated.length() > 2 * body.length()) {
            String plain = Cleaned.of(Jsoup.parseBodyFragment(stated).text());
            body = plain == null ? "" : plain;
        }
        for (String head : new String[] {title, lead}) {
            if (head != null && body.startsWith(head)) {
                body = body.substring(head.length()).stripLeading();
            }
        }
        return body;
    }

    private static ArticleKind kind(Metadata metadata) {
        String type = metadata.type() == null ? "" : metadata.type().toLowerCase(Locale.ROOT);
        if (type.startsWith("video")) {
            return ArticleKind.VIDEO;
        }
        return type.startsWith("liveblog") ? ArticleKind.LIVE : ArticleKind.ARTICLE;
    }

    private static String language(Document document) {
        Element html = document.selectFirst("html[lang]");
        String language = html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
        return language.matches("[a-z]{2}([-_].*)?") ? language.substring(0, 2) : null;
    }

    private static String canonical(Document document) {
        for (String query : List.of("link[rel=canonical]", "meta[property=og:url]")) {
            Element element = document.selectFirst(query);
            if (element != null) {
                String address = element.hasAttr("href") ? element.absUrl("href") : element.attr("content");
                if (Addresses.isWeb(address)) {
                    return Addresses.canonical(address);
                }
            }
        }
        return null;
    }
}
