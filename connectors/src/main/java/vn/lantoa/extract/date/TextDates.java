package vn.lantoa.extract.date;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.DateNames;
import vn.lantoa.markup.DateSource;
import vn.lantoa.markup.Hints;
import vn.lantoa.text.DayScanner;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Text;

/** Reads the dates that a page shows: in its text, with the words before them and the names of the elements around. */
final class TextDates {

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_SHORT_TEXT = 160;
    private static final int LEVELS = 3;
    private static final int MOST_PARTS = 24;

    private TextDates() {}

    /** Notes the dates of a piece of text. */
    static void note(TextNode node, DateSheet sheet) {
        int before = 0;
        String text = Text.normal(node.getWholeText());
        for (DayScanner.Found date : DayScanner.find(text, DateSheet.ORDER)) {
            String words = text.substring(Math.max(before, date.start() - LONGEST_LABEL), date.start());
            String label = Folding.fold(words.isBlank() && before == 0 ? label(node) : words);
            before = date.end();
            boolean clear = date.clear() || (text.length() < LONGEST_SHORT_TEXT && hasSigns(text, date));
            if (clear && !DateNames.isOther(label)) {
                sheet.add(source(node, label, text.length()), date, text, sheet.place() + date.start());
            }
        }
    }

    /** Notes a date whose day, month and year stand in elements of their own. */
    static void noteParts(Element element, DateSource source, DateSheet sheet) {
        if (element.childNodeSize() < 2) {
            return;
        }
        List<Node> nodes = element.nodeStream().limit(MOST_PARTS).toList();
        if (nodes.size() == MOST_PARTS) {
            return;
        }
        StringBuilder parts = new StringBuilder();
        int texts = 0;
        for (Node node : nodes) {
            if (node instanceof TextNode text && !text.isBlank()) {
                if (!DayScanner.find(text.getWholeText(), DateSheet.ORDER).isEmpty()) {
                    return;
                }
                texts++;
                parts.append(text.getWholeText().strip()).append(' ');
            }
        }
        if (texts > 1) {
            sheet.value(source, parts.toString());
        }
    }

    /** What the words before an element say of the date in it; null where they say nothing. */
    static @Nullable DateSource labelled(Element element) {
        return DateNames.labelled(Folding.fold(label(element)));
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
                source = Hints.date(Hints.of(element));
                if (source == null && element.normalName().equals("time")) {
                    source = DateSource.SHOWN;
                }
                around = element.parent();
            }
        }
        return source == null ? DateSource.SHOWN : source;
    }
}
