package vn.lantoa.api;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Namespace;

/** Writes feeds as Atom 1.0 (RFC 4287). Every text is plain text: nothing that was collected is taken for markup. */
final class AtomWriter {

    private AtomWriter() {}

    static byte[] write(Feed feed) {
        com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(feed.id());
        atom.setTitle(feed.title());
        atom.setUpdated(Date.from(feed.updated()));
        atom.setOtherLinks(List.of(link("self", feed.self(), "application/atom+xml")));
        atom.setAlternateLinks(List.of(link("alternate", feed.page(), "text/html")));
        Generator generator = new Generator();
        generator.setValue("Lantoa");
        atom.setGenerator(generator);
        atom.setEntries(feed.items().stream().map(AtomWriter::entry).toList());
        Document document = XmlBytes.tree(atom);
        document.getRootElement().setAttribute("lang", feed.language().code(), Namespace.XML_NAMESPACE);
        return XmlBytes.of(document);
    }

    private static Entry entry(Feed.Item item) {
        Entry entry = new Entry();
        entry.setId(item.id());
        entry.setTitle(item.title());
        entry.setPublished(Date.from(item.published()));
        entry.setUpdated(Date.from(item.updated()));
        Person author = new Person();
        author.setName(item.author());
        entry.setAuthors(List.of(author));
        entry.setCategories(item.categories().stream().map(AtomWriter::category).toList());
        entry.setAlternateLinks(List.of(link("alternate", item.link(), "text/html")));
        entry.setOtherLinks(List.of(link("related", item.related(), "text/html")));
        if (!item.summary().isEmpty()) {
            Content summary = new Content();
            summary.setType(Content.TEXT);
            summary.setValue(item.summary());
            entry.setSummary(summary);
        }
        return entry;
    }

    private static Category category(Feed.Category one) {
        Category category = new Category();
        category.setTerm(one.term());
        category.setLabel(one.label());
        category.setScheme(FeedTexts.THEMES);
        return category;
    }

    private static Link link(String rel, String address, String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(address);
        link.setType(type);
        return link;
    }
}
