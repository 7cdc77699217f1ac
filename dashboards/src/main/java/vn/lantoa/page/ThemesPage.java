package vn.lantoa.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lantoa.model.Classification;
import vn.lantoa.model.ModelCard;
import vn.lantoa.model.ModelCard.Figure;
import vn.lantoa.model.ModelCard.Measured;
import vn.lantoa.model.ModelCard.Score;
import vn.lantoa.model.Theme;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.ThemeVersions;

/** How themes are told: what the figures rest on, and the card of the model that comes with Lantoa. */
public record ThemesPage(Frame frame, ModelCard card, ThemeVersions versions) {

    public static final String PATH = "/themes";

    /** With fewer items that have a theme, chance decides how right it is told. */
    private static final int ENOUGH = 30;

    /** A theme, all of them, or relevance; told by phrases alone and together with what was learnt. */
    public record Row(String what, Figure alone, Figure learnt) {

        /** Whether so many items have it that the figures say something. */
        public boolean known() {
            return ThemesPage.known(learnt);
        }
    }

    private static boolean known(Figure figure) {
        return figure.having() >= ENOUGH;
    }

    public static ThemesPage of(Searcher searcher, PageRequest visit) {
        return new ThemesPage(
                Frame.of(visit, ArticlesPage.PATH, visit.reader().text("themes.title"), Channels.ask(searcher)),
                ModelCard.bundled(),
                ThemeVersions.ask(searcher));
    }

    /** What articles carry that were told by the taxonomy and the model of the card. */
    public String version() {
        return Classification.versions(card.taxonomy(), card.version());
    }

    /** Both measured on the same items; what only one of them measured is left out. */
    public List<Row> rows() {
        return figures(Measured.LEARNT)
                .flatMap(learnt -> figures(Measured.PHRASES)
                        .filter(alone -> alone.what().equals(learnt.what()))
                        .map(alone -> new Row(name(learnt), alone, learnt)))
                .toList();
    }

    /** How many items the rows were measured on. */
    public int measured() {
        return score(Measured.LEARNT).map(Score::items).orElse(0);
    }

    /** What a figure is of, in the reader's words. */
    public String name(Figure figure) {
        boolean theme = Stream.of(Theme.values()).anyMatch(one -> one.name().equals(figure.what()));
        Localizer reader = frame.reader();
        return theme ? reader.word("theme", figure.what()) : reader.word("scored", figure.what());
    }

    /** F1 with its interval; where too few items say anything, how many they are. */
    public String told(Figure figure) {
        Localizer reader = frame.reader();
        if (!known(figure)) {
            return reader.count("themes.few", figure.having());
        }
        return reader.percent(100 * figure.f1()) + " ["
                + reader.percent(100 * figure.low()) + " – "
                + reader.percent(100 * figure.high()) + "]";
    }

    /** Precision or recall; nothing where too few items say anything. */
    public String share(Figure figure, double share) {
        return known(figure) ? frame.reader().percent(100 * share) : "–";
    }

    private Stream<Figure> figures(Measured measured) {
        return score(measured).stream().flatMap(score -> score.figures().stream());
    }

    private Optional<Score> score(Measured measured) {
        return card.scores().stream()
                .filter(score -> score.measured() == measured)
                .findFirst();
    }
}
