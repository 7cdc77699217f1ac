package vn.lantoa.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.BoundedText;
import vn.lantoa.markup.DateNames;
import vn.lantoa.markup.DateSource;
import vn.lantoa.markup.Hints;
import vn.lantoa.text.DateSigns;

/** Notes every date on a page that may be the article's, while the page is walked over once. */
public final class DateCollector {

    private static final int SHORTEST_DATE = 8;
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_ATTRIBUTES = 40;
    private static final int MOST_READ = 100_000;
    private static final String[] NAMES_OF_METAS = {"property", "name", "http-equiv", "itemprop"};
    private static final int TELLING = Hints.PUBLISHED | Hints.MODIFIED | Hints.DATED | Hints.PROPERTY | Hints.MAY_DATE;

    private final DateSheet sheet = new DateSheet();
    private final TitlePlace title = new TitlePlace();
    private final BoundedText texts = new BoundedText(MOST_READ);
    private final List<Element> scripts = new ArrayList<>();
    private String canonical = "";
    private boolean titled;

    List<DateCandidate> candidates() {
        return sheet.candidates();
    }

    /** The scripts of the page, JSON-LD apart. */
    List<Element> scripts() {
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

    /**
     * A piece of text.
     *
     * @param digits how many figures are in it: no date has fewer than three (2-Nov-23)
     */
    public void text(TextNode text, int digits) {
        if (digits >= FEWEST_DIGITS && DateSigns.in(text.getWholeText()) && !sheet.isFull()) {
            TextDates.note(text, sheet);
        }
        sheet.pass(text.getWholeText().length());
    }

    /** What is said for machines: {@code meta}, {@code link}, {@code script}. */
    public void statement(Element element) {
        switch (element.normalName()) {
            case "script" -> script(element);
            case "meta" -> meta(element);
            default -> {
                if (value(element, "rel").equals("canonical")) {
                    canonical = value(element, "href");
                }
            }
        }
    }

    /** The title of the whole page. */
    public void documentTitle(Element element) {
        if (!titled) {
            titled = true;
            String text = element.text();
            title.state(text);
            sheet.passage(DateSource.TITLE, text);
        }
    }

    public void heading(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3" -> title.heading(element, sheet.place());
            default -> {
                // too small for a title
            }
        }
    }

    public void picture(Element element) {
        if (!sheet.isFull()) {
            sheet.image(value(element, "src"));
        }
    }

    /**
     * An element that readers see, before what is in it.
     *
     * @param hints {@link Hints}
     */
    public void element(Element element, int hints) {
        boolean time = element.normalName().equals("time");
        if (sheet.isFull() || !(time || (hints & TELLING) != 0)) {
            return;
        }
        DateSource source = Hints.date(hints);
        if (time) {
            time(element, source);
        }
        if ((hints & Hints.PROPERTY) != 0) {
            property(element);
        }
        if (!time) {
            named(element, source);
        }
    }

    private void script(Element element) {
        String type = value(element, "type").toLowerCase(Locale.ROOT);
        if (!type.contains("ld+json")) {
            scripts.add(element);
            return;
        }
        for (LinkedDataDates.Work work : LinkedDataDates.of(element.data())) {
            sheet.value(DateSource.LINKED_DATA, work.published());
            sheet.value(DateSource.LINKED_DATA, work.created());
            sheet.value(DateSource.LINKED_DATA_MODIFIED, work.modified());
        }
    }

    private void meta(Element element) {
        for (String attribute : NAMES_OF_METAS) {
            String name = value(element, attribute);
            DateSource source = name.isEmpty()
                    ? null
                    : attribute.equals("itemprop") ? DateNames.property(name) : DateNames.meta(name);
            if (source != null) {
                sheet.value(source, value(element, "content"));
                return;
            }
            switch (name) {
                case "og:title" -> title.state(value(element, "content"));
                case "og:image" -> sheet.image(value(element, "content"));
                case "og:description", "description" -> sheet.passage(DateSource.TITLE, value(element, "content"));
                default -> {
                    // not about time
                }
            }
        }
    }

    private void property(Element element) {
        String name = value(element, "itemprop");
        DateSource source = name.isEmpty() ? null : DateNames.property(name);
        if (source != null) {
            String value = element.hasAttr("content") ? value(element, "content") : value(element, "datetime");
            sheet.value(source, value.isEmpty() ? texts.of(element) : value);
        }
    }

    private void time(Element element, @Nullable DateSource named) {
        DateSource source = element.hasAttr("pubdate") ? DateSource.SAID : named;
        if (source == null || source == DateSource.SHOWN) {
            DateSource labelled = TextDates.labelled(element);
            source = labelled == null ? DateSource.SHOWN : labelled;
        }
        String value = value(element, "datetime");
        sheet.value(source, value.isEmpty() ? value(element, "title") : value);
    }

    /** Dates in attributes, such as {@code <abbr class="published" title="2023-11-02">}, and those put together of parts. */
    private void named(Element element, @Nullable DateSource source) {
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

    /** Empty where the element has no such attribute. Names of attributes are in lower case in every tree. */
    private static String value(Element element, String attribute) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(attribute);
    }
}
