package vn.lantoa.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.model.Theme;
import vn.lantoa.query.ArticleFilter;
import vn.lantoa.query.ArticleHit;
import vn.lantoa.query.ArticleList;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Comparison;
import vn.lantoa.query.Daily;
import vn.lantoa.query.Gaps;
import vn.lantoa.query.Indicators;
import vn.lantoa.query.OutletTable;
import vn.lantoa.query.Period;
import vn.lantoa.query.SearchScope;
import vn.lantoa.query.Searcher;

/** How things stand in a period, every figure with the way to its articles. */
public record OverviewPage(
        Frame frame,
        PeriodChoice choice,
        Indicators indicators,
        Comparison comparison,
        Daily daily,
        OutletTable outlets,
        List<ArticleHit> newest,
        Channels channels,
        SearchScope searched,
        OutletNames names) {

    public static final String PATH = "/";

    private static final int USUAL_DAYS = 30;
    private static final int NEWEST = 6;
    private static final int NAMED = 3;

    /**
     * A number of articles of the period.
     *
     * @param theme null for all articles on the themes
     * @param articles null where nothing is known of any day
     * @param change against the period before, in per cent, as far as they can be compared; null where they cannot
     */
    public record Figure(
            Theme theme, @Nullable Long articles, @Nullable Double change, Link link) {

        /** As in coverage documents. */
        public String word() {
            return theme == null ? CoverageDocument.RELEVANT : theme.name();
        }
    }

    /** For feed readers: articles on the themes, and tasks newly publicised. */
    public List<Offer> feeds() {
        Localizer reader = frame.reader();
        List<Offer> feeds =
                new ArrayList<>(Offer.feeds(reader, reader.text("offers.articles"), Link.to(ArticlesPage.PATH)));
        feeds.addAll(Offer.feeds(reader, reader.text("offers.tasks"), Link.to(TasksPage.PATH)));
        return feeds;
    }

    public static OverviewPage of(Searcher searcher, PageRequest visit) {
        PeriodChoice choice = PeriodChoice.of(visit, USUAL_DAYS);
        Period period = choice.needed();
        Channels channels = Channels.ask(searcher);
        Gaps gaps = Gaps.since(searcher, channels, visit.now(), period.before().from());
        Daily daily = Daily.ask(searcher, channels, gaps, period);
        Comparison comparison = Comparison.ask(searcher, channels, gaps, daily);
        SearchScope searched = SearchScope.ask(searcher);
        return new OverviewPage(
                Frame.of(visit, PATH, visit.reader().text("overview.title"), channels),
                choice,
                Indicators.ask(searcher, channels, searched, visit.now()),
                comparison,
                daily,
                OutletTable.ask(searcher, channels, daily),
                ArticleList.ask(searcher, ArticleFilter.relevant(period), ArticleList.Order.NEWEST, 0, NEWEST)
                        .hits(),
                channels,
                searched,
                new OutletNames(visit.reader(), channels));
    }

    /** The articles of the period on a theme; on any of them where it is null. */
    public Link articles(@Nullable Theme theme) {
        return articles(choice.needed(), theme);
    }

    /** The articles of one day on a theme; on any of them where it is null. */
    public Link articles(Daily.Day day, @Nullable Theme theme) {
        return articles(new Period(day.day(), day.day()), theme);
    }

    /** The articles of an outlet on a theme; on any of them where it is null. */
    public Link articles(OutletTable.Row row, @Nullable Theme theme) {
        return articles(theme).with("outlet", row.outlet());
    }

    /** All articles of an outlet, whatever they are about. */
    public Link collected(OutletTable.Row row) {
        return articles(row, null).with("about", "all");
    }

    public Link period(int days) {
        return Link.to(PATH).with("days", days);
    }

    /** What one side of a comparison counts; null where too many outlets are left out to say it in an address. */
    public @Nullable Link compared(Period side, Theme theme) {
        List<String> aside =
                comparison.aside().stream().map(Comparison.Aside::outlet).toList();
        return aside.size() > ArticlesPage.MOST_WITHOUT
                ? null
                : articles(side, theme).with("without", String.join(",", aside));
    }

    /** How many days of the period are over: those that are compared. */
    public int compared() {
        return comparison.now() == null ? 0 : comparison.now().length();
    }

    /** A period that has articles, to go to where this one has none; null where there are no articles at all. */
    public @Nullable Link elsewhere() {
        LocalDate last = searched.last();
        return last == null
                ? null
                : Link.to(PATH).in(Period.endingOn(last, choice.needed().length()));
    }

    /** The channels of an outlet. */
    public Link sources(String outlet) {
        return Link.to(SourcesPage.PATH).with("outlet", outlet);
    }

    /** The names of the outlets of some channels, the first few. */
    public String some(List<ChannelDocument> channels) {
        List<String> outlets = channels.stream().map(names::outlet).distinct().toList();
        String first = String.join(", ", outlets.subList(0, Math.min(NAMED, outlets.size())));
        return outlets.size() <= NAMED
                ? first
                : frame.reader().text("faults.and-more", first, frame.reader().number(outlets.size() - NAMED));
    }

    private static Link articles(@Nullable Period period, @Nullable Theme theme) {
        return Link.to(ArticlesPage.PATH).in(period).with("theme", theme);
    }

    /** All articles on the themes, then each theme. */
    public List<Figure> figures() {
        List<Theme> themes = new ArrayList<>();
        themes.add(null);
        themes.addAll(List.of(Theme.values()));
        return themes.stream()
                .map(theme -> {
                    String name = theme == null ? CoverageDocument.RELEVANT : theme.name();
                    return new Figure(
                            theme,
                            daily.known() ? daily.total(name) : null,
                            comparison.change(name),
                            articles(daily.period(), theme));
                })
                .toList();
    }
}
