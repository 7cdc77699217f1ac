package vn.lantoa.page;

import java.util.ArrayList;
import java.util.List;
import vn.lantoa.elastic.ChannelDocument;
import vn.lantoa.elastic.CoverageDocument;
import vn.lantoa.model.Theme;
import vn.lantoa.query.ArticleFilter;
import vn.lantoa.query.ArticleHit;
import vn.lantoa.query.ArticleList;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Daily;
import vn.lantoa.query.Gaps;
import vn.lantoa.query.Indicators;
import vn.lantoa.query.OutletTable;
import vn.lantoa.query.Period;
import vn.lantoa.query.Searched;
import vn.lantoa.query.Searcher;

/** How things stand in a period, every figure with the way to its articles. */
public record OverviewPage(
        Frame frame,
        PeriodChoice choice,
        Indicators indicators,
        List<Figure> figures,
        Daily daily,
        OutletTable outlets,
        List<ArticleHit> newest,
        Channels channels,
        Searched searched,
        Names names) {

    public static final String PATH = "/";

    private static final int USUAL_DAYS = 30;
    private static final int NEWEST = 6;

    /**
     * A number of articles of the period.
     *
     * @param theme null for articles with one theme at least
     * @param before the number of the period before; null where one of the two was not watched whole
     */
    public record Figure(Theme theme, long articles, Long before, Link link) {

        /** In per cent; null where it cannot be told. */
        public Double change() {
            return before == null || before == 0 ? null : 100.0 * (articles - before) / before;
        }
    }

    /** For feed readers: articles on the themes, and tasks newly publicised. */
    public List<Offer> feeds() {
        Reader reader = frame.reader();
        List<Offer> feeds =
                new ArrayList<>(Offer.feeds(reader, reader.text("offers.articles"), Link.to(ArticlesPage.PATH)));
        feeds.addAll(Offer.feeds(reader, reader.text("offers.tasks"), Link.to(TasksPage.PATH)));
        return feeds;
    }

    public static OverviewPage of(Searcher searcher, Visit visit) {
        PeriodChoice choice = PeriodChoice.of(visit, USUAL_DAYS);
        Period period = choice.period();
        Channels channels = Channels.ask(searcher);
        Gaps gaps = Gaps.ask(searcher, channels, visit.now());
        Daily daily = Daily.ask(searcher, channels, gaps, period);
        return new OverviewPage(
                Frame.of(visit, PATH, visit.reader().text("overview.title"), channels),
                choice,
                Indicators.ask(searcher, channels, visit.now()),
                figures(daily, Daily.ask(searcher, channels, gaps, period.before())),
                daily,
                OutletTable.ask(searcher, period),
                ArticleList.ask(searcher, ArticleFilter.relevant(period), ArticleList.Order.NEWEST, 0, NEWEST)
                        .hits(),
                channels,
                Searched.ask(searcher),
                new Names(visit.reader(), channels));
    }

    /** The articles of the period on a theme; on any of them where it is null. */
    public Link articles(Theme theme) {
        return articles(choice.period(), theme);
    }

    /** The articles of one day on a theme; on any of them where it is null. */
    public Link articles(Daily.Day day, Theme theme) {
        return articles(new Period(day.day(), day.day()), theme);
    }

    /** The articles of an outlet on a theme; on any of them where it is null. */
    public Link articles(OutletTable.Row row, Theme theme) {
        return articles(theme).with("outlet", row.outlet());
    }

    /** All articles of an outlet, whatever they are about. */
    public Link collected(OutletTable.Row row) {
        return articles(row, null).with("about", "all");
    }

    public Link period(int days) {
        return Link.to(PATH).with("days", days);
    }

    /** What the figure of an indicator opens; null where nothing stands behind it. */
    public static Link behind(Indicators.Value value) {
        return switch (value.indicator().measure()) {
            case "tasks" -> Link.to(TasksPage.PATH).with("publicised", "yes");
            case "portals" -> Link.to(SourcesPage.PATH).with("show", "portals");
            case "press" -> Link.to(SourcesPage.PATH).with("show", "key");
            default -> null;
        };
    }

    /** A period that has articles, to go to where this one has none; null where there are no articles at all. */
    public Link elsewhere() {
        return searched.last() == null
                ? null
                : Link.to(PATH)
                        .in(Period.endingOn(searched.last(), choice.period().length()));
    }

    public List<ChannelDocument> faulty() {
        return channels.faulty();
    }

    private static Link articles(Period period, Theme theme) {
        return Link.to(ArticlesPage.PATH).in(period).with("theme", theme);
    }

    private static List<Figure> figures(Daily daily, Daily before) {
        boolean comparable = daily.gaps() == 0 && before.gaps() == 0 && daily.partial() == 0 && before.partial() == 0;
        List<Theme> themes = new ArrayList<>();
        themes.add(null);
        themes.addAll(List.of(Theme.values()));
        return themes.stream()
                .map(theme -> {
                    String name = theme == null ? CoverageDocument.RELEVANT : theme.name();
                    return new Figure(
                            theme,
                            daily.total(name),
                            comparable ? before.total(name) : null,
                            articles(daily.period(), theme));
                })
                .toList();
    }
}
