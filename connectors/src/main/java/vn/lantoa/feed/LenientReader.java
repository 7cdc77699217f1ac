package vn.lantoa.feed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Reads documents that are not well-formed: undeclared entities and prefixes, elements that are never closed or closed
 * in other letters,
 * and anything before and after the feed.
 */
final class LenientReader {

    private static final int DEEPEST = 256;

    /** Elements that hold text only: a field that opens within one shows that its end tag is missing. */
    private static final Set<String> PLAIN = Set.of("title", "link", "guid", "pubdate", "description");

    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "pubdate",
            "description",
            "author",
            "category",
            "comments",
            "enclosure",
            "item",
            "entry");

    /** Ampersands of addresses: {@code ?a=1&copy=2} holds no copyright sign. */
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!#?\\w{1,32};)");

    private static final Pattern ITEM = Pattern.compile("(?i)<(?:\\w{1,20}:)?(?:item|entry)[\\s/>]");

    Tree read(String text, String base) {
        if (ITEM.matcher(text).results().limit(Tree.MOST_ENTRIES + 1L).count() > Tree.MOST_ENTRIES) {
            return Tree.tooManyEntries();
        }
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(DEEPEST);
        Document document =
                Jsoup.parse(BARE_AMPERSAND.matcher(text).replaceAll("&amp;"), base == null ? "" : base, parser);
        Node root = Node.element(Vocabulary.FOREIGN, "#document", Map.of(), base);
        addContent(document, root, root, Map.of());
        return Tree.of(root);
    }

    /**
     * Copies what is within an element.
     *
     * @param holder where fields go that open within a field: the nearest element that is not a field itself
     */
    private static void addContent(Element from, Node to, Node holder, Map<String, String> namespaces) {
        for (org.jsoup.nodes.Node child : from.childNodes()) {
            if (child instanceof TextNode text) {
                to.add(text.getWholeText());
            } else if (child instanceof Element element) {
                Map<String, String> known = namespaces(element, namespaces);
                Node node = node(element, known, to.base());
                (isPlain(to) && isField(node) ? holder : to).add(node);
                addContent(element, node, isPlain(node) ? holder : node, known);
            }
        }
    }

    private static boolean isPlain(Node node) {
        return node.vocabulary() == Vocabulary.CORE && PLAIN.contains(node.name());
    }

    private static boolean isField(Node node) {
        return switch (node.vocabulary()) {
            case CORE -> FIELDS.contains(node.name());
            case DUBLIN_CORE, DUBLIN_CORE_TERMS, CONTENT, ITUNES, MEDIA -> true;
            default -> false;
        };
    }

    private static Node node(Element element, Map<String, String> namespaces, String base) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            attributes.putIfAbsent(name.startsWith("xml:") ? name : local(name), attribute.getValue());
        }
        String name = element.tagName().toLowerCase(Locale.ROOT);
        String prefix = name.contains(":") ? name.substring(0, name.indexOf(':')) : "";
        return Node.element(Vocabulary.of(namespaces.get(prefix), prefix, null), local(name), attributes, base);
    }

    private static Map<String, String> namespaces(Element element, Map<String, String> outer) {
        Map<String, String> own = null;
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                own = own == null ? new HashMap<>(outer) : own;
                own.put(name.equals("xmlns") ? "" : name.substring("xmlns:".length()), attribute.getValue());
            }
        }
        return own == null ? outer : own;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
