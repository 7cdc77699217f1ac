package vn.lantoa.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.text.Dates;

/**
 * Reads sitemaps that are not well-formed XML, by the names of their elements: bare ampersands, undeclared prefixes,
 * documents that were cut off.
 */
final class LenientSitemap {

    private static final int MAX_DEPTH = 64;

    private LenientSitemap() {}

    static Sitemap read(String xml) {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(MAX_DEPTH));
        List<Entry> entries = new ArrayList<>();
        List<Sitemap.Child> children = new ArrayList<>();
        boolean index = false;
        for (Element element : document.getAllElements()) {
            String name = name(element);
            index |= name.equals("sitemapindex");
            String place = name.equals("url") || name.equals("sitemap") ? value(element, "loc") : null;
            if (place != null && Addresses.isWeb(place)) {
                if (name.equals("sitemap")) {
                    children.add(new Sitemap.Child(place, Dates.parse(value(element, "lastmod"))));
                } else {
                    entries.add(entry(element, place));
                }
            }
        }
        if (!children.isEmpty() || (index && entries.isEmpty())) {
            return Sitemap.index(children);
        }
        return entries.isEmpty()
                ? Sitemap.failed(Fault.NOT_A_SITEMAP, Diagnostic.of(DiagnosticKind.BROKEN_SITEMAP))
                : Sitemap.of(entries, null);
    }

    private static Entry entry(Element url, String place) {
        return Listed.entry(
                Plain.of(value(url, "title")),
                place,
                null,
                Dates.read(value(url, "publication_date")),
                Dates.parse(value(url, "lastmod")));
    }

    /** The text of the child, or of the child of the news element, of a name. */
    private static @Nullable String value(Element parent, String name) {
        for (Element child : parent.children()) {
            if (name(child).equals(name)) {
                return child.text().strip();
            }
        }
        for (Element child : parent.children()) {
            if (name(child).equals("news")) {
                return value(child, name);
            }
        }
        return null;
    }

    private static String name(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }
}
