package vn.lantoa.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Theme;
import vn.lantoa.query.ArticleHit;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.ThemeChanges;
import vn.lantoa.query.ThemeChanges.Side;

/**
 * What changed side when a new taxonomy or model was run over everything stored, with the articles.
 *
 * @param theme of the articles that are listed; null where none are
 * @param side of it to which they changed
 */
public record ThemeChangesPage(
        Frame frame,
        ThemeChanges changes,
        @Nullable Theme theme,
        @Nullable Side side,
        List<ArticleHit> hits,
        Paging pager,
        OutletNames names) {

    public static final String PATH = ThemesPage.PATH + "/changes";

    private static final int SIZE = 20;
    private static final double WIDTH = 100;

    public static ThemeChangesPage of(Searcher searcher, PageRequest visit) {
        Theme theme = visit.parameters().choice("theme", Theme.class);
        Side side = visit.parameters().choice("side", Side.class, Side.GAINED);
        int page = Paging.page(visit, SIZE);
        Channels channels = Channels.ask(searcher);
        ThemeChanges changes = ThemeChanges.ask(searcher);
        return new ThemeChangesPage(
                Frame.of(visit, ArticlesPage.PATH, visit.reader().text("changes.title"), channels),
                changes,
                theme,
                theme == null ? null : side,
                theme == null
                        ? List.of()
                        : ThemeChanges.articles(searcher, theme, side, Paging.first(page, SIZE), SIZE),
                new Paging(page, SIZE, changes.count(theme, side), visit.here().without("lang")),
                new OutletNames(visit.reader(), channels));
    }

    /** The list of what changed to a side of a theme. */
    public static Link link(Theme theme, Side side) {
        return Link.to(PATH).with("theme", theme.name()).with("side", word(side));
    }

    /** What a side is called in addresses, and in the texts behind {@code changes.}. */
    public static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /** How wide the bar of so many articles is, of {@value #WIDTH}. */
    public String width(long articles) {
        return String.format(Locale.ROOT, "%.1f", WIDTH * articles / changes.most());
    }
}
