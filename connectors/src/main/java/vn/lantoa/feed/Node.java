package vn.lantoa.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed, or a piece of text in it; names and attributes are in lower case and without prefix. Both readings
 * end in this tree, and one mapping reads it.
 */
final class Node {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "source", "wbr");

    private final Vocabulary vocabulary;
    private final String name;
    private final @Nullable String value;
    private final Map<String, String> attributes;
    private final String base;
    private final List<Node> content = new ArrayList<>(1);

    private Node(
            Vocabulary vocabulary, String name, @Nullable String value, Map<String, String> attributes, String base) {
        this.vocabulary = vocabulary;
        this.name = name;
        this.value = value;
        this.attributes = attributes;
        this.base = base;
    }

    /**
     * An element without content yet.
     *
     * @param attributes among them {@code xml:base} with its prefix
     * @param base address against which the links of the surrounding element are resolved
     */
    static Node element(Vocabulary vocabulary, String name, Map<String, String> attributes, String base) {
        String own = attributes.get("xml:base");
        String resolved = own == null ? null : FeedLinks.absolute(base, own);
        return new Node(vocabulary, name, null, attributes, resolved == null ? base : resolved);
    }

    void add(Node child) {
        content.add(child);
    }

    void add(String text) {
        content.add(new Node(Vocabulary.FOREIGN, "", text, Map.of(), base));
    }

    String name() {
        return name;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Address against which links within are resolved. */
    String base() {
        return base;
    }

    boolean is(Vocabulary wanted, String... names) {
        return vocabulary == wanted && List.of(names).contains(name);
    }

    /** The attribute's value without white space around; empty where absent. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    Stream<Node> children() {
        return content.stream().filter(node -> node.value == null);
    }

    boolean hasChildren() {
        return children().findAny().isPresent();
    }

    Stream<Node> children(Vocabulary wanted, String... names) {
        return children().filter(child -> child.is(wanted, names));
    }

    Optional<Node> child(Vocabulary wanted, String... names) {
        return children(wanted, names).findFirst();
    }

    /** This element and all below it, in the order of the document. */
    List<Node> all() {
        List<Node> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<Node> all) {
        all.add(this);
        children().forEach(child -> child.collect(all));
    }

    /** The text of this element and all below it, as it stands. */
    String text() {
        if (content.size() == 1 && content.get(0).value != null) {
            return content.get(0).value;
        }
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    private void appendText(StringBuilder text) {
        if (value != null) {
            text.append(value);
        }
        content.forEach(child -> child.appendText(text));
    }

    /** What is within this element, as markup. */
    String markup() {
        StringBuilder markup = new StringBuilder();
        content.forEach(child -> child.appendMarkup(markup));
        return markup.toString();
    }

    private void appendMarkup(StringBuilder markup) {
        if (value != null) {
            markup.append(value.replace("&", "&amp;").replace("<", "&lt;"));
            return;
        }
        // attributes hold nothing that a reader sees
        markup.append('<').append(name).append('>');
        content.forEach(child -> child.appendMarkup(markup));
        // void elements may hold the rest of the text where the document is not well-formed
        if (!VOID.contains(name)) {
            markup.append("</").append(name).append('>');
        }
    }
}
