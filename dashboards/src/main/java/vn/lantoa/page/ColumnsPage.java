package vn.lantoa.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Columns;
import vn.lantoa.query.Searcher;

/**
 * The outlets behind an indicator of columns, and how each one's column is.
 *
 * @param state only outlets in this state; null for all
 * @param bodies the outlets that are shown
 */
public record ColumnsPage(
        Frame frame,
        Columns.Whose whose,
        Columns.@Nullable State state,
        Columns columns,
        List<Columns.Body> bodies,
        OutletNames names) {

    public static final String PATH = "/columns";

    public static ColumnsPage of(Searcher searcher, PageRequest visit) {
        Columns.Whose whose = visit.parameters().choice("whose", Columns.Whose.class, Columns.Whose.PORTALS);
        Columns.State state = visit.parameters().choice("state", Columns.State.class);
        Channels channels = Channels.ask(searcher);
        Columns columns = Columns.ask(searcher, whose, channels, visit.now());
        return new ColumnsPage(
                Frame.of(visit, SourcesPage.PATH, visit.reader().text("columns.title." + whose.word()), channels),
                whose,
                state,
                columns,
                columns.bodies().stream()
                        .filter(body -> state == null || body.state() == state)
                        .toList(),
                new OutletNames(visit.reader(), channels));
    }

    /** The outlets in a state; all where it is null. */
    public static Link of(Columns.Whose whose, Columns.@Nullable State state) {
        return Link.to(PATH).with("whose", whose.word()).with("state", state == null ? null : state.word());
    }

    public Link of(Columns.State other) {
        return of(whose, other);
    }
}
