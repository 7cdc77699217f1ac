package vn.lantoa.catalogue;

import com.rometools.opml.feed.opml.Attribute;
import com.rometools.opml.feed.opml.Outline;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Outlet;
import vn.lantoa.text.XmlText;

/** Writes the feeds of a catalogue as OPML 2.0: an outline for each outlet that has any, its feeds within. */
public final class OpmlWriter {

    private static final Namespace OURS = Namespace.getNamespace(Opml.PREFIX, Opml.NAMESPACE);

    /** Rome writes attributes without namespaces only; those with this prefix get our namespace afterwards. */
    private static final String MARK = Opml.PREFIX + ".";

    private OpmlWriter() {}

    /** The document as UTF-8. Channels that are no feeds are left out. */
    public static byte[] write(Catalogue catalogue) {
        Map<String, Outline> outlets = new LinkedHashMap<>();
        for (Channel channel : catalogue.channels()) {
            if (channel.kind() == ChannelKind.FEED) {
                outlets.computeIfAbsent(channel.outlet().id(), id -> outlet(channel.outlet()))
                        .getChildren()
                        .add(feed(channel));
            }
        }
        com.rometools.opml.feed.opml.Opml opml = new com.rometools.opml.feed.opml.Opml();
        opml.setFeedType("opml_2.0");
        opml.setTitle("Lantoa");
        opml.setDocs("http://opml.org/spec2.opml");
        opml.setOutlines(new ArrayList<>(outlets.values()));
        return written(opml);
    }

    private static byte[] written(com.rometools.opml.feed.opml.Opml opml) {
        try {
            Document document = new WireFeedOutput().outputJDom(opml);
            document.getDescendants(Filters.element("outline")).forEach(OpmlWriter::giveNamespace);
            document.getRootElement().addNamespaceDeclaration(OURS);
            return new XMLOutputter(Format.getPrettyFormat())
                    .outputString(document)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("a catalogue that cannot be written as OPML", e);
        }
    }

    private static void giveNamespace(Element outline) {
        for (org.jdom2.Attribute attribute : List.copyOf(outline.getAttributes())) {
            if (attribute.getName().startsWith(MARK)) {
                attribute.detach();
                outline.setAttribute(attribute.getName().substring(MARK.length()), attribute.getValue(), OURS);
            }
        }
    }

    private static Outline outlet(Outlet outlet) {
        Outline outline = outline(outlet.name());
        set(outline, "htmlUrl", outlet.site());
        set(outline, MARK + "id", outlet.id());
        set(outline, MARK + "name-en", outlet.nameEn());
        set(outline, MARK + "kind", outlet.kind());
        set(outline, MARK + "setting", outlet.setting());
        set(outline, MARK + "key", outlet.key());
        if (!outlet.hosts().isEmpty()) {
            set(outline, MARK + "hosts", String.join(" ", outlet.hosts()));
        }
        return outline;
    }

    private static Outline feed(Channel channel) {
        Outline outline = outline(channel.outlet().name() + " – " + channel.id().replaceFirst("^[^/]*/", ""));
        outline.setType("rss"); // of every format, says OPML
        set(outline, "xmlUrl", channel.address());
        set(outline, "htmlUrl", channel.outlet().site());
        set(outline, "language", channel.language());
        set(outline, MARK + "id", channel.id().replaceFirst("^[^/]*/", ""));
        set(outline, MARK + "column", channel.column());
        set(outline, MARK + "checked", channel.checked());
        return outline;
    }

    private static Outline outline(String text) {
        Outline outline = new Outline();
        outline.setText(XmlText.legal(text));
        outline.setTitle(XmlText.legal(text));
        outline.setAttributes(new ArrayList<>());
        outline.setChildren(new ArrayList<>());
        outline.setCategories(new ArrayList<>());
        return outline;
    }

    private static void set(Outline outline, String name, Object value) {
        outline.getAttributes().add(new Attribute(name, XmlText.legal(String.valueOf(value))));
    }
}
