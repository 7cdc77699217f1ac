package vn.lantoa.feed;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.DiagnosticKind;

/** Reads well-formed XML. Nothing outside the document is ever read, and the expansion of entities is limited. */
final class StrictReader {

    /** Beginning of the messages of the JDK's parser about a limit that was exceeded. */
    private static final String LIMIT = "JAXP000100";

    private static XMLInputFactory factory() {
        // the JDK's own, whatever else is on the class path: it knows the limits below
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true); // entities that a document declares for itself
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new java.io.ByteArrayInputStream(new byte[0]));
        factory.setProperty("jdk.xml.entityExpansionLimit", "10000");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "1000000");
        factory.setProperty("jdk.xml.elementAttributeLimit", "200");
        return factory;
    }

    /** Empty where the document is not well-formed. */
    Optional<Tree> read(String text, String base) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            return Optional.of(tree(reader, base));
        } catch (XMLStreamException e) {
            String message = String.valueOf(e.getMessage());
            return message.contains(LIMIT) ? Optional.of(Tree.tooLarge(DiagnosticKind.UNFOLDS)) : Optional.empty();
        }
    }

    private static Tree tree(XMLStreamReader reader, String base) throws XMLStreamException {
        Node root = null;
        String namespace = null;
        int elements = 0;
        int entries = 0;
        Deque<Node> open = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.isEmpty()
                            && Vocabulary.isRoot(reader.getLocalName().toLowerCase(Locale.ROOT))) {
                        namespace = reader.getNamespaceURI();
                    }
                    Node node = node(reader, open.isEmpty() ? base : open.peek().base(), namespace);
                    if (open.isEmpty()) {
                        root = node;
                    } else {
                        flush(text, open.peek());
                        open.peek().add(node);
                    }
                    open.push(node);
                    entries += node.is(Vocabulary.CORE, "item", "entry") ? 1 : 0;
                    if (entries > Tree.MOST_ENTRIES) {
                        return Tree.tooManyEntries();
                    }
                    if (++elements > Tree.MOST_ELEMENTS) {
                        return Tree.tooManyElements();
                    }
                    if (open.size() > Tree.DEEPEST) {
                        return Tree.tooDeep();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> flush(text, open.pop());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                default -> {
                    // comments and instructions say nothing to a reader
                }
            }
        }
        return Tree.of(Objects.requireNonNull(root, "well-formed XML has a root"));
    }

    private static void flush(StringBuilder text, Node node) {
        if (text.length() > 0) {
            node.add(text.toString());
            text.setLength(0);
        }
    }

    private static Node node(XMLStreamReader reader, String base, @Nullable String feed) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            attributes.putIfAbsent("xml".equals(prefix) ? "xml:" + name : name, reader.getAttributeValue(i));
        }
        String namespace = reader.getNamespaceURI();
        String prefix = reader.getPrefix() == null ? "" : reader.getPrefix();
        Vocabulary vocabulary = Vocabulary.of(namespace == null ? "" : namespace, prefix, feed);
        return Node.element(vocabulary, reader.getLocalName().toLowerCase(Locale.ROOT), attributes, base);
    }
}
