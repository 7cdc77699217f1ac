package vn.lantoa.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Days;
import vn.lantoa.model.Theme;
import vn.lantoa.query.ArticleFilter;
import vn.lantoa.query.ArticleFilter.About;
import vn.lantoa.query.ArticleFilter.Publicity;
import vn.lantoa.query.ArticleHit;
import vn.lantoa.query.ArticleList;
import vn.lantoa.query.ArticleList.Order;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Searcher;

/** The list of articles, searched and narrowed. */
public record ArticlesPage(
        Frame frame,
        ArticleFilter filter,
        Order order,
        ArticleList list,
        Paging pager,
        List<Facet> facets,
        OutletNames names) {

    public static final String PATH = "/articles";

    /** More outlets than so many are not left out in an address. */
    static final int MOST_WITHOUT = 200;

    private static final int SIZE = 20;

    public static ArticlesPage of(Searcher searcher, PageRequest visit) {
        ArticleFilter filter = filter(visit);
        Order order = visit.parameters().choice("order", Order.class, Order.NEWEST);
        int page = Paging.page(visit, SIZE);
        Channels channels = Channels.ask(searcher);
        OutletNames names = new OutletNames(visit.reader(), channels);
        ArticleList list = ArticleList.ask(searcher, filter, order, Paging.first(page, SIZE), SIZE);
        return new ArticlesPage(
                Frame.of(visit, PATH, visit.reader().text("articles.title"), channels),
                filter,
                order,
                list,
                new Paging(page, SIZE, list.total(), visit.here().without("lang")),
                facets(visit, filter, list.facets(), names),
                names);
    }

    /** The filter that an address states. */
    public static ArticleFilter filter(PageRequest visit) {
        Parameters parameters = visit.parameters();
        String words = parameters.text("q");
        return new ArticleFilter(
                words == null ? "" : words,
                PeriodChoice.orNone(visit).period(),
                parameters.choice("theme", Theme.class),
                parameters.text("outlet"),
                parameters.list("without"),
                parameters.choice("setting", CommunicationSetting.class),
                parameters.text("language"),
                parameters.choice("task", Publicity.class),
                parameters.choice("about", About.class, About.RELEVANT));
    }

    /** The hits of this page, by day where the newest stand first; none where there are no hits. */
    public List<DayGroup<ArticleHit>> groups() {
        return DayGroup.of(
                list.hits(),
                pager,
                hit -> order == Order.NEWEST
                        ? Days.of(hit.article().article().dates().published())
                        : null);
    }

    /** The page that shows what an address asks for. */
    public static Link link(PageRequest visit) {
        return visit.list(PATH);
    }

    /** The list in forms for other programs. */
    public List<Offer> offers() {
        Localizer reader = frame.reader();
        Link list = link(frame.visit());
        return Offer.of(reader, list, reader.text("offers.search"), list.without("order"));
    }

    /** For feed readers: what changes in the list, and all that its outlet publishes. */
    public List<Offer> feeds() {
        Localizer reader = frame.reader();
        List<Offer> feeds =
                new ArrayList<>(offers().stream().filter(Offer::isFeed).toList());
        if (filter.outlet() != null) {
            String title = reader.text("offers.outlet", names.outlet(filter.outlet()));
            feeds.addAll(Offer.feeds(
                    reader, title, Link.to("/outlets", filter.outlet()).with("about", "all")));
        }
        return feeds;
    }

    /** The list as it is, in another order. */
    public Link ordered(Order other) {
        return here().with("order", other == Order.NEWEST ? null : other.name().toLowerCase(Locale.ROOT));
    }

    /** The list with other certainty. */
    public Link about(About about) {
        return here().with(
                        "about", about == About.RELEVANT ? null : about.name().toLowerCase(Locale.ROOT));
    }

    /** The outlets that are left out, by name. */
    public String leftOut() {
        return filter.without().stream().map(names::outlet).collect(Collectors.joining(", "));
    }

    /** The same list without one of its conditions. */
    public Link without(String... parameters) {
        return here().without(List.of(parameters));
    }

    /** What the form must send along so that nothing gets lost when other words are searched; days are fields of it. */
    public Map<String, String> kept() {
        Map<String, String> kept =
                new LinkedHashMap<>(frame.visit().parameters().values());
        kept.keySet().retainAll(List.of("theme", "outlet", "without", "setting", "language", "task", "about", "order"));
        return kept;
    }

    private Link here() {
        return frame.visit().list();
    }

    private static List<Facet> facets(
            PageRequest visit, ArticleFilter filter, ArticleList.Facets found, OutletNames names) {
        Facets facets = new Facets(visit);
        Localizer reader = visit.reader();
        List<Facet> all = new ArrayList<>();
        boolean unsure = filter.about() == About.UNSURE;
        all.add(facets.of(
                "theme",
                found.themes(),
                unsure ? null : name(filter.theme()),
                value -> reader.word("theme", value),
                unsure ? List.of("about") : List.of()));
        all.add(UnsureFacet.of(visit, filter, found));
        all.add(facets.of("outlet", found.outlets(), filter.outlet(), names::outlet));
        all.add(facets.of(
                "task",
                publicity(found),
                word(filter.publicity()),
                value -> reader.word("publicity", value),
                Map.of(word(Publicity.WITH), List.of("about"))));
        all.add(facets.of(
                "setting",
                found.settings(),
                filter.setting() == null ? null : filter.setting().toString(),
                value -> reader.word("setting", value)));
        all.add(facets.of("language", found.languages(), filter.language(), value -> reader.language(value)));
        return all;
    }

    private static Map<String, Long> publicity(ArticleList.Facets found) {
        Map<String, Long> counts = new LinkedHashMap<>();
        found.publicity().forEach((choice, count) -> counts.put(word(choice), count));
        return counts;
    }

    private static @Nullable String name(@Nullable Theme theme) {
        return theme == null ? null : theme.name();
    }

    private static @Nullable String word(@Nullable Publicity publicity) {
        return publicity == null ? null : publicity.name().toLowerCase(Locale.ROOT);
    }
}
