package vn.lantoa.page;

import vn.lantoa.query.Channels;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.Unowned;
import vn.lantoa.text.Shortened;

/** Items that channels list and that belong to no outlet of the catalogue, by host, for somebody to say whose they are. */
public record UnownedPage(Frame frame, Unowned unowned, OutletNames names) {

    public static final String PATH = "/sources/unowned";

    /** A title that somebody else wrote, at a length that a line has room for. */
    private static final int TITLE = 200;

    public static UnownedPage of(Searcher searcher, PageRequest visit) {
        Channels channels = Channels.ask(searcher);
        return new UnownedPage(
                Frame.of(visit, SourcesPage.PATH, visit.reader().text("unowned.title"), channels),
                Unowned.ask(searcher),
                new OutletNames(visit.reader(), channels));
    }

    /** A title as listed, or the address where none is listed; cut where it is long. */
    public static String title(String title, String address) {
        String shown = title == null || title.isBlank() ? address : title;
        return Shortened.to(TITLE, shown);
    }
}
