package vn.lantoa.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import vn.lantoa.text.Dates;
import vn.lantoa.text.DayScanner;
import vn.lantoa.text.Folding;
import vn.lantoa.text.StatedTime;
import vn.lantoa.text.Text;

/** Walks a page once and notes every date that may be the article's. */
final class DateCollector implements NodeFilter {

    private static final int MOST = 400;
    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_SHORT_TEXT = 160;
    private static final int LEVELS = 3;
    private static final int SHORTEST_TITLE = 8;
    private static final int FAR = 3_000;
    private static final int LONGEST_TITLE = 400;
    private static final Set<String> SKIPPED =
            Set.of("style", "noscript", "template", "svg", "iframe", "select", "textarea", "object");
    private static final Set<String> ASIDES = Set.of("aside", "footer", "nav");
    private static final DayScanner.Order ORDER = DayScanner.Order.DAY_FIRST;

    private final List<DateCandidate> candidates = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private String statedTitle = "";
    private boolean inBody;
    private int place;
    /** Depth of the element that is aside; -1 outside of any. */
    private int asideDepth = -1;

    private int candidatesBeforeAside;
    private int title = -1;
    private boolean titleIsSure;

    private DateCollector() {}

    static DateCollector over(Document document) {
        DateCollector collector = new DateCollector();
        NodeTraversor.filter(collector, document);
        return collector;
    }

    List<DateCandidate> candidates() {
        return candidates;
    }

    /** The scripts of the page, JSON-LD apart. */
    List<String> scripts() {
        return scripts;
    }

    /** How many characters of visible text stand before the article's title; 0 where none was found. */
    int title() {
        return Math.max(0, title);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (candidates.size() >= MOST) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element) {
            return element(element, depth);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (depth == asideDepth) {
            asideDepth = -1;
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult element(Element element, int depth) {
        String tag = element.normalName();
        if (SKIPPED.contains(tag) || element.id().startsWith("wm-ipp")) {
            return FilterResult.SKIP_CHILDREN;
        }
        String names = inBody ? names(element) : "";
        enter(tag, names, depth);
        switch (tag) {
            case "body" -> inBody = true;
            case "script" -> {
                script(element);
                return FilterResult.SKIP_CHILDREN;
            }
            case "meta" -> meta(element);
            case "title" -> {
                if (!inBody && statedTitle.isEmpty()) {
                    statedTitle = folded(element.text());
                    text(DateSource.TITLE, statedTitle);
                }
                return FilterResult.SKIP_CHILDREN;
            }
            case "time" -> time(element, names);
            case "h1", "h2", "h3" -> heading(element);
            case "img" -> image(element.attr("src"));
            default -> {
                // its attributes may tell
            }
        }
        if (element.attributesSize() > 0 && !tag.equals("meta")) {
            property(element);
            titled(element, names);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(String tag, String names, int depth) {
        if (inBody && asideDepth < 0 && !tag.equals("h1") && (ASIDES.contains(tag) || DateNames.isAside(names))) {
            asideDepth = depth;
            candidatesBeforeAside = candidates.size();
        }
    }

    /**
     * The title is the first heading whose words are in the title that the head states; failing that, the first h1. Lower
     * headings far behind that one repeat the title in a list.
     */
    private void heading(Element element) {
        if (titleIsSure) {
            return;
        }
        String text = element.childNodeSize() == 0 ? "" : folded(element.text());
        boolean first = element.normalName().equals("h1");
        boolean longEnough =
                text.length() >= (first ? SHORTEST_TITLE : 2 * SHORTEST_TITLE) && text.length() < LONGEST_TITLE;
        boolean near = first || (title < 0 ? asideDepth < 0 : place - title < FAR);
        boolean sure = longEnough && near && statedTitle.contains(text);
        if (sure || (title < 0 && first && !text.isEmpty())) {
            title = place;
            titleIsSure = sure;
            if (sure && asideDepth >= 0) { // what holds the title is not aside
                asideDepth = -1;
                for (int i = candidatesBeforeAside; i < candidates.size(); i++) {
                    candidates.set(i, candidates.get(i).inTheMidst());
                }
            }
        }
    }

    private void script(Element element) {
        if (!element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            if (!element.data().isEmpty()) {
                scripts.add(element.data());
            }
            return;
        }
        for (LinkedDataDates.Work work : LinkedDataDates.of(element.data())) {
            value(work.article() ? DateSource.LINKED_DATA_PUBLISHED : DateSource.LINKED_DATA_PAGE, work.published());
            value(DateSource.LINKED_DATA_CREATED, work.created());
            value(DateSource.LINKED_DATA_MODIFIED, work.modified());
        }
    }

    private void meta(Element element) {
        for (String attribute : new String[] {"property", "name", "http-equiv", "itemprop"}) {
            String name = element.attr(attribute);
            DateSource source = name.isEmpty()
                    ? null
                    : attribute.equals("itemprop") ? DateNames.property(name) : DateNames.meta(name);
            if (source != null) {
                value(source, element.attr("content"));
                return;
            }
            switch (name) {
                case "og:title" -> statedTitle = folded(element.attr("content")) + " " + statedTitle;
                case "og:image" -> image(element.attr("content"));
                case "og:description", "description" -> text(DateSource.TITLE, folded(element.attr("content")));
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
            value(source, value.isEmpty() ? element.text() : value);
        }
    }

    private void time(Element element, String names) {
        DateSource named = element.hasAttr("pubdate") ? DateSource.NAMED_PUBLISHED : DateNames.named(names);
        String value = element.attr("datetime");
        DateSource source = named == DateSource.NAMED_PUBLISHED
                ? DateSource.TIME_PUBLISHED
                : named == DateSource.NAMED_MODIFIED ? DateSource.TIME_MODIFIED : DateSource.TIME;
        if (source == DateSource.TIME) {
            String label = Folding.fold(label(element));
            DateSource labelled = DateNames.labelled(label);
            source = labelled == DateSource.TEXT_MODIFIED
                    ? DateSource.TIME_MODIFIED
                    : labelled == DateSource.TEXT_PUBLISHED ? DateSource.TIME_PUBLISHED : source;
        }
        value(source, value.isEmpty() ? element.attr("title") : value);
    }

    /** Elements such as {@code <abbr class="published" title="2023-11-02">}. */
    private void titled(Element element, String names) {
        String text = element.hasAttr("title") ? element.attr("title") : element.attr("data-date");
        DateSource source = text.length() < SHORTEST_TITLE ? null : DateNames.named(names);
        if (source != null && !element.normalName().equals("time")) {
            value(source, text);
        }
    }

    private void image(String address) {
        StatedTime stated = address.length() > 1_000 ? null : AddressDate.stated(address);
        if (stated != null) {
            add(DateSource.IMAGE, stated, null, place);
        }
    }

    private void text(TextNode node) {
        String whole = node.getWholeText();
        if (whole.isBlank()) {
            return;
        }
        int before = 0;
        String text = Text.normal(whole);
        for (DayScanner.Found date : DayScanner.find(text, ORDER)) {
            String words = text.substring(Math.max(before, date.start() - LONGEST_LABEL), date.start());
            String label = Folding.fold(words.isBlank() && before == 0 ? label(node) : words);
            before = date.end();
            boolean clear = date.clear() || (text.length() < LONGEST_SHORT_TEXT && hasSigns(text, date));
            if (clear && !DateNames.isOther(label)) {
                add(source(node, label, text.length()), date, text, place + date.start());
            }
        }
        place += whole.length();
    }

    /** Whether it is more than figures in a row, which may be any number. */
    private static boolean hasSigns(String text, DayScanner.Found date) {
        return text.substring(date.start(), date.end()).chars().anyMatch(c -> c < '0' || c > '9');
    }

    /** The end of the text before a node. */
    private static String label(Node node) {
        Node previous = node.previousSibling();
        if (previous == null && node.parent() != null) {
            previous = node.parent().previousSibling();
        }
        if (previous instanceof TextNode blank && blank.isBlank()) {
            previous = previous.previousSibling();
        }
        String label = "";
        if (previous instanceof TextNode text) {
            label = text.getWholeText();
        } else if (previous instanceof Element element && element.childNodeSize() == 1) {
            label = element.wholeOwnText();
        }
        return label.length() > LONGEST_LABEL ? label.substring(label.length() - LONGEST_LABEL) : label;
    }

    private static DateSource source(TextNode node, String label, int length) {
        DateSource source = DateNames.labelled(label);
        Node around = node.parent();
        for (int level = 0; source == null && length < LONGEST_SHORT_TEXT && level < LEVELS; level++) {
            if (around instanceof Element element) {
                source = DateNames.named(names(element));
                if (source == null && element.normalName().equals("time")) {
                    source = DateSource.NAMED_DATE;
                }
                around = element.parent();
            }
        }
        return source == null ? DateSource.TEXT : source;
    }

    private void text(DateSource source, String text) {
        for (DayScanner.Found date : DayScanner.find(text, ORDER)) {
            if (date.clear()) {
                add(source, date, text, place);
            }
        }
    }

    private void value(DateSource source, String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST_VALUE) {
            return;
        }
        String text = Text.normal(value).strip();
        StatedTime epoch = Dates.epoch(text);
        if (epoch != null) {
            add(source, epoch, null, place);
            return;
        }
        List<DayScanner.Found> found = DayScanner.find(text, ORDER);
        if (!found.isEmpty()) {
            add(source, found.get(0), text, place);
        }
    }

    private void add(DateSource source, DayScanner.Found date, String text, int at) {
        add(source, Dates.at(date.day(), text, date.start(), date.end()), date.other(), at);
    }

    private void add(DateSource source, StatedTime stated, LocalDate other, int at) {
        StatedTime exchanged = other == null ? null : StatedTime.of(other);
        candidates.add(new DateCandidate(source, stated, exchanged, at, asideDepth >= 0));
    }

    private static String folded(String text) {
        return Folding.fold(Text.normal(text)).strip();
    }

    private static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        String names = element.className() + " " + element.id();
        return names.length() == 1 ? "" : names.toLowerCase(Locale.ROOT);
    }
}
