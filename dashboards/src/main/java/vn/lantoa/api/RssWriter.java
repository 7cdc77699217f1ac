package vn.lantoa.api;

import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Writes feeds as RSS 2.0. What it has no element for is said in Dublin Core and Atom: the outlet, which has no mail address, the
 * feed's own address, the moment of the last change.
 */
final class RssWriter {

    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    /** What readers that take titles for HTML would read otherwise than it stands there. */
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]|&[#A-Za-z0-9]+;");

    private RssWriter() {}

    static byte[] write(Feed feed) {
        Channel channel = new Channel("rss_2.0");
        channel.setTitle(shown(feed.title()));
        channel.setLink(feed.page());
        channel.setDescription(html(feed.title()));
        channel.setLanguage(feed.language().code());
        channel.setLastBuildDate(Date.from(feed.updated()));
        channel.setGenerator("Lantoa");
        channel.setForeignMarkup(List.of(link("self", feed.self(), "application/rss+xml")));
        channel.setItems(feed.items().stream().map(RssWriter::item).toList());
        return XmlBytes.of(XmlBytes.tree(channel));
    }

    private static Item item(Feed.Item one) {
        Item item = new Item();
        item.setTitle(shown(one.title()));
        item.setLink(one.link());
        item.setPubDate(Date.from(one.published()));
        Guid guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(one.id());
        item.setGuid(guid);
        if (!one.summary().isEmpty()) {
            Description description = new Description();
            description.setValue(html(one.summary()));
            item.setDescription(description);
        }
        item.setCategories(one.categories().stream().map(RssWriter::category).toList());
        DCModuleImpl core = new DCModuleImpl();
        core.setCreator(one.author());
        item.setModules(List.of(core));
        Element updated = new Element("updated", ATOM).setText(one.updated().toString());
        item.setForeignMarkup(List.of(updated, link("related", one.related(), "text/html")));
        return item;
    }

    private static Category category(Feed.Category one) {
        Category category = new Category();
        category.setDomain(FeedTexts.THEMES);
        category.setValue(one.label());
        return category;
    }

    private static Element link(String rel, String address, String type) {
        return new Element("link", ATOM)
                .setAttribute("rel", rel)
                .setAttribute("href", address)
                .setAttribute("type", type);
    }

    /** Titles are plain text by the letter of RSS, and HTML to many readers: only what differs is written as HTML. */
    private static String shown(String title) {
        return MARKUP.matcher(title).find() ? html(title) : title;
    }

    /** Descriptions are HTML. */
    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
