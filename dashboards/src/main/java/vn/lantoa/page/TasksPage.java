package vn.lantoa.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.query.Channels;
import vn.lantoa.query.SearchScope;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.TaskFilter;
import vn.lantoa.query.TaskList;

/**
 * The registered tasks, publicised or not.
 *
 * @param searched where was looked for articles about them
 */
public record TasksPage(
        Frame frame, TaskFilter filter, TaskList list, SearchScope searched, Paging pager, List<Facet> facets) {

    public static final String PATH = "/tasks";

    private static final int SIZE = 25;

    /** Values of the parameter {@code publicised}. */
    enum Publicised {
        YES,
        NO
    }

    public static TasksPage of(Searcher searcher, PageRequest visit) {
        SearchScope searched = SearchScope.ask(searcher);
        TaskFilter filter = filter(visit).in(searched);
        int page = Paging.page(visit, SIZE);
        Channels channels = Channels.ask(searcher);
        TaskList list = TaskList.ask(searcher, filter, Paging.first(page, SIZE), SIZE);
        return new TasksPage(
                Frame.of(visit, PATH, visit.reader().text("tasks.title"), channels),
                filter,
                list,
                searched,
                new Paging(page, SIZE, list.total(), visit.here().without("lang")),
                facets(visit, filter, list, !searched.nothing()));
    }

    /** The publicised ones, or the others; all where it is null. */
    public Link publicised(Boolean is) {
        return frame.visit().list().with("publicised", is == null ? null : is ? "yes" : "no");
    }

    /** How many tasks there are, publicised or not. */
    public long all() {
        return list.publicised() + list.silent();
    }

    /** How many of the tasks are publicised, in per cent; null where there are none, or nothing to search in. */
    public @Nullable Double percent() {
        return all() == 0 || searched.nothing() ? null : 100.0 * list.publicised() / all();
    }

    /** What the form must send along. */
    public Map<String, String> kept() {
        Map<String, String> kept =
                new LinkedHashMap<>(frame.visit().parameters().values());
        kept.keySet().retainAll(List.of("publicised", "status", "managingBody", "host", "programme"));
        return kept;
    }

    /** The page that shows what an address asks for. */
    public static Link link(PageRequest visit) {
        return visit.list(PATH);
    }

    /** The list in forms for other programs, and those of it that are newly publicised. */
    public List<Offer> offers() {
        Localizer reader = frame.reader();
        Link list = link(frame.visit());
        return Offer.of(reader, list, reader.text("offers.tasks"), list.without("publicised"));
    }

    /** The filter that an address states. */
    public static TaskFilter filter(PageRequest visit) {
        Parameters parameters = visit.parameters();
        String words = parameters.text("q");
        Publicised publicised = parameters.choice("publicised", Publicised.class);
        return new TaskFilter(
                words == null ? "" : words,
                publicised == null ? null : publicised == Publicised.YES,
                parameters.text("status"),
                parameters.text("managingBody"),
                parameters.text("host"),
                parameters.text("programme"));
    }

    /** The facets; how many are publicised only where that is known. */
    private static List<Facet> facets(PageRequest visit, TaskFilter filter, TaskList list, boolean known) {
        Facets facets = new Facets(visit);
        Map<String, Map<String, TaskList.Share>> choices = list.choices();
        List<Facet> all = new ArrayList<>();
        all.add(facets.ofTasks(
                "managingBody",
                choices.getOrDefault("managingBody", Map.of()),
                known,
                filter.managingBody(),
                name -> name));
        all.add(facets.ofTasks(
                "programme", choices.getOrDefault("programme", Map.of()), known, filter.programme(), name -> name));
        all.add(facets.ofTasks("host", choices.getOrDefault("host", Map.of()), known, filter.host(), name -> name));
        all.add(facets.ofTasks(
                "status",
                choices.getOrDefault("status", Map.of()),
                known,
                filter.status(),
                visit.reader()::taskStatus));
        return all;
    }
}
