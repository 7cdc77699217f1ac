package vn.lantoa.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Mistake;

/**
 * Reads the feeds of any OPML: of every version, with nested folders, with attributes missing or spelt in other
 * letters. Dangerous documents are refused: with a document type, whatever is in it, too large or too deep.
 */
public final class OpmlReader {

    static final String FEED = "xmlurl";

    private static final int MOST_BYTES = 8_000_000;
    private static final int MOST_FEEDS = 20_000;
    private static final int DEEPEST = 100;
    private static final String OUTLINE = "outline";

    private final String name;
    private final List<OpmlFeed> feeds = new ArrayList<>();
    private final Deque<Map<String, String>> open = new ArrayDeque<>();

    private OpmlReader(String name) {
        this.name = name;
    }

    /**
     * The feeds of a file, in its order.
     *
     * @throws InvalidInput where it is no OPML that can be read
     */
    public static List<OpmlFeed> read(Path file) {
        OpmlReader reader = new OpmlReader(file.toString());
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            return reader.feeds(bytes);
        } catch (NoSuchFileException e) {
            throw reader.invalid(0, "no such file");
        } catch (IOException e) {
            throw reader.invalid(
                    0, Files.isDirectory(file) ? "is a folder, not a file" : "cannot be read: " + e.getMessage());
        }
    }

    private List<OpmlFeed> feeds(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw invalid(0, "is larger than " + MOST_BYTES + " bytes");
        }
        if (bytes.length == 0) {
            throw invalid(0, "is empty");
        }
        try {
            walk(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw invalid(Math.max(0, line), "is not well-formed XML");
        }
        return List.copyOf(feeds);
    }

    /** The JDK's own, whatever else is on the class path. Nothing that a document type declares is read. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.elementAttributeLimit", "200");
        return factory;
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw invalid(at(reader), "has a document type, which is refused");
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {
                    // texts and comments say nothing of feeds
                }
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        String element = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (open.isEmpty() && !element.equals("opml")) {
            throw invalid(at(reader), "expected OPML, whose first element is opml, was " + reader.getLocalName());
        }
        if (open.size() == DEEPEST) {
            throw invalid(at(reader), "has more than " + DEEPEST + " folders within each other");
        }
        Map<String, String> attributes = element.equals(OUTLINE) ? attributes(reader) : Map.of();
        if (attributes.containsKey(FEED)) {
            if (feeds.size() == MOST_FEEDS) {
                throw invalid(at(reader), "lists more than " + MOST_FEEDS + " feeds");
            }
            feeds.add(new OpmlFeed(open.peek(), attributes));
        }
        open.push(attributes);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String local = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            boolean ours = Opml.NAMESPACE.equals(reader.getAttributeNamespace(i));
            attributes.put(
                    ours ? Opml.PREFIX + ":" + local : local,
                    reader.getAttributeValue(i).strip());
        }
        return attributes;
    }

    private static int at(XMLStreamReader reader) {
        return reader.getLocation().getLineNumber();
    }

    private InvalidInput invalid(int line, String what) {
        return new InvalidInput(List.of(new Mistake(name, line, what)));
    }
}
