package vn.lantoa.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Walks a page once and notes every date that may be the article's. */
final class DateCollector implements NodeFilter {

    private static final int SHORTEST_DATE = 8;
    private static final int MOST_ATTRIBUTES = 40;
    private static final Set<String> SKIPPED =
            Set.of("style", "noscript", "template", "svg", "iframe", "select", "textarea", "object");

    private final DateSheet sheet = new DateSheet();
    private final TitlePlace title = new TitlePlace();
    private final List<String> scripts = new ArrayList<>();
    private String canonical = "";
    private boolean inBody;
    private boolean titled;

    private DateCollector() {}

    static DateCollector over(Document document) {
        DateCollector collector = new DateCollector();
        NodeTraversor.filter(collector, document);
        return collector;
    }

    List<DateCandidate> candidates() {
        return sheet.candidates();
    }

    /** The scripts of the page, JSON-LD apart. */
    List<String> scripts() {
        return scripts;
    }

    /** The address that the page names as its own; empty where it names none. */
    String canonical() {
        return canonical;
    }

    /** How many characters of visible text stand before the article's title; 0 where none was found. */
    int title() {
        return title.place();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (sheet.isFull()) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            TextDates.note(text, sheet);
        } else if (node instanceof Element element) {
            return element(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult element(Element element) {
        String tag = element.normalName();
        if (SKIPPED.contains(tag) || element.id().startsWith("wm-ipp")) { // the latter is the bar of an archive
            return FilterResult.SKIP_CHILDREN;
        }
        String names = inBody ? TextDates.names(element) : "";
        switch (tag) {
            case "body" -> inBody = true;
            case "script" -> {
                script(element);
                return FilterResult.SKIP_CHILDREN;
            }
            case "meta" -> meta(element);
            case "link" -> {
                if (element.attr("rel").equals("canonical")) {
                    canonical = element.attr("href");
                }
                return FilterResult.SKIP_CHILDREN;
            }
            case "title" -> {
                if (!inBody && !titled) {
                    titled = true;
                    title.state(element.text());
                    sheet.passage(DateSource.TITLE, element.text());
                }
                return FilterResult.SKIP_CHILDREN;
            }
            case "time" -> time(element, names);
            case "h1", "h2", "h3" -> title.heading(element, sheet.place());
            case "img" -> sheet.image(element.attr("src"));
            default -> {
                // its attributes may tell
            }
        }
        if (element.attributesSize() > 0 && !tag.equals("meta")) {
            property(element);
            named(element, names);
        }
        return FilterResult.CONTINUE;
    }

    private void script(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (!type.contains("ld+json")) {
            String script = element.data();
            if (!script.isEmpty()) {
                scripts.add(script);
            }
            return;
        }
        for (LinkedDataDates.Work work : LinkedDataDates.of(element.data())) {
            sheet.value(DateSource.LINKED_DATA, work.published());
            sheet.value(DateSource.LINKED_DATA, work.created());
            sheet.value(DateSource.LINKED_DATA_MODIFIED, work.modified());
        }
    }

    private void meta(Element element) {
        for (String attribute : new String[] {"property", "name", "http-equiv", "itemprop"}) {
            String name = element.attr(attribute);
            DateSource source = name.isEmpty()
                    ? null
                    : attribute.equals("itemprop") ? DateNames.property(name) : DateNames.meta(name);
            if (source != null) {
                sheet.value(source, element.attr("content"));
                return;
            }
            switch (name) {
                case "og:title" -> title.state(element.attr("content"));
                case "og:image" -> sheet.image(element.attr("content"));
                case "og:description", "description" -> sheet.passage(DateSource.TITLE, element.attr("content"));
                default -> {
                    // not about time
                }
            }
        }
    }

    private void property(Element element) {
        String name = element.attr("itemprop");
        DateSource source = name.isEmpty() ? null : DateNames.property(name);
        if (source != null) {
            String value = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
            sheet.value(source, value.isEmpty() ? element.text() : value);
        }
    }

    private void time(Element element, String names) {
        DateSource source = element.hasAttr("pubdate") ? DateSource.SAID : DateNames.named(names);
        if (source == null || source == DateSource.SHOWN) {
            DateSource labelled = TextDates.labelled(element);
            source = labelled == null ? DateSource.SHOWN : labelled;
        }
        String value = element.attr("datetime");
        sheet.value(source, value.isEmpty() ? element.attr("title") : value);
    }

    /** Dates in attributes, such as {@code <abbr class="published" title="2023-11-02">}, and those put together of parts. */
    private void named(Element element, String names) {
        if (element.normalName().equals("time")) {
            return;
        }
        DateSource source = DateNames.named(names);
        if (element.attributesSize() > MOST_ATTRIBUTES) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            boolean tells = key.equals("title") ? source != null : key.startsWith("data-") && key.contains("date");
            if (tells && attribute.getValue().length() >= SHORTEST_DATE) {
                sheet.value(source == null ? DateSource.SHOWN : source, attribute.getValue());
            }
        }
        if (source != null) {
            TextDates.noteParts(element, source, sheet);
        }
    }
}
