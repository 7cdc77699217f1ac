package vn.lantoa.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that can be fetched in place of a page: the same list in a form for programs.
 *
 * @param name of the form
 * @param title what it is, in the reader's words
 * @param type of its content, without parameters
 */
public record Offer(String name, String title, String type, Link link) {

    /** Whether feed readers can follow it. */
    public boolean isFeed() {
        return type.endsWith("atom+xml") || type.endsWith("rss+xml");
    }

    /** A list in its forms, and a feed of it. */
    static List<Offer> of(Localizer reader, Link list, String title, Link feed) {
        return Stream.concat(lists(reader, list).stream(), feeds(reader, title, feed).stream())
                .toList();
    }

    /** The two forms of a list. */
    private static List<Offer> lists(Localizer reader, Link list) {
        Link plain = list.without("lang");
        return List.of(
                new Offer("CSV", reader.text("offers.csv"), "text/csv", plain.ending(".csv")),
                new Offer(
                        "XLSX",
                        reader.text("offers.xlsx"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        plain.ending(".xlsx")));
    }

    /** The two forms of a feed; programs have no cookie that says which language their reader reads. */
    static List<Offer> feeds(Localizer reader, String title, Link feed) {
        Link spoken = feed.with("lang", reader.language().code());
        return List.of(
                new Offer("RSS", title + " (RSS)", "application/rss+xml", spoken.ending(".rss")),
                new Offer("Atom", title + " (Atom)", "application/atom+xml", spoken.ending(".atom")));
    }
}
