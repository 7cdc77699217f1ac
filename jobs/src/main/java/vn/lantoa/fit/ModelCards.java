package vn.lantoa.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeFeatures;
import vn.lantoa.evaluate.ThemeItem;
import vn.lantoa.evaluate.ThemeScore;
import vn.lantoa.model.Json;
import vn.lantoa.model.ModelCard;
import vn.lantoa.model.ModelCard.Figure;
import vn.lantoa.model.ModelCard.Measured;
import vn.lantoa.model.ModelCard.Score;
import vn.lantoa.model.ModelCard.Table;
import vn.lantoa.model.Theme;

/** Measures models of themes for their cards, and writes those. */
public final class ModelCards {

    private static final double DIGITS = 1_000;

    private ModelCards() {}

    /** The place of a card where none is named: beside the model. */
    public static Path beside(Path model) {
        return model.resolveSibling(
                model.getFileName().toString().replaceAll("(\\.model)?(\\.gz)?$", "") + ".card.json");
    }

    /** Writes a card as lines that people can compare. */
    public static void write(ModelCard card, Path file) throws IOException {
        Files.writeString(file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(card) + "\n");
    }

    /** The scores of a card, for people who train. */
    public static List<String> lines(ModelCard card) {
        List<String> lines = new ArrayList<>();
        for (Score score : card.scores()) {
            lines.add(said(score.measured(), card.frozen()) + ": " + score.items() + " items");
            for (Figure figure : score.figures()) {
                lines.add("  "
                        + new ThemeScore.Score(
                                figure.what(),
                                false,
                                figure.precision(),
                                figure.recall(),
                                figure.f1(),
                                figure.low(),
                                figure.high()));
            }
        }
        return lines;
    }

    private static String said(Measured measured, YearMonth frozen) {
        return frozen
                + switch (measured) {
                    case PHRASES -> ", phrases alone";
                    case LEARNT -> ", learnt";
                    case SURE -> ", learnt, where the reader was sure";
                    case ADJUDICATED -> ", learnt, adjudicated items, which the weights of phrases may have seen";
                };
    }

    /** Items that two readers labelled may have been seen by the weights of phrases, and are told apart. */
    static List<Score> scores(Taxonomy taxonomy, Classifier learnt, List<ThemeItem> unseen) {
        List<ThemeItem> fresh = those(unseen, item -> !item.adjudicated());
        List<Score> scores = new ArrayList<>();
        add(scores, Measured.PHRASES, Classifier.ofRules(taxonomy), fresh);
        add(scores, Measured.LEARNT, learnt, fresh);
        add(scores, Measured.SURE, learnt, those(fresh, ThemeItem::sure));
        add(scores, Measured.ADJUDICATED, learnt, those(unseen, ThemeItem::adjudicated));
        return scores;
    }

    /** How many items each table gave, in the order of the tables. */
    static List<Table> tables(List<ThemeItem> items) {
        Map<String, Integer> tables = new LinkedHashMap<>();
        items.forEach(item -> tables.merge(item.table(), 1, Integer::sum));
        return tables.entrySet().stream()
                .map(table -> new Table(table.getKey(), table.getValue()))
                .toList();
    }

    /** How many features there are of each kind. */
    static List<ModelCard.Features> features(List<String> names) {
        Map<ModelCard.Kind, Integer> counts = new EnumMap<>(ModelCard.Kind.class);
        names.forEach(name -> counts.merge(ThemeFeatures.kind(name), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(kind -> new ModelCard.Features(kind.getKey(), kind.getValue()))
                .toList();
    }

    private static void add(List<Score> scores, Measured measured, Classifier classifier, List<ThemeItem> items) {
        if (!items.isEmpty()) {
            List<Figure> figures = ThemeScore.of(
                            classifier, items.stream().map(ThemeItem::item).toList())
                    .stream()
                    .filter(score -> !score.weighted())
                    .map(score -> new Figure(
                            score.what(),
                            having(score.what(), items),
                            rounded(score.precision()),
                            rounded(score.recall()),
                            rounded(score.f1()),
                            rounded(score.low()),
                            rounded(score.high())))
                    .toList();
            scores.add(new Score(measured, items.size(), figures));
        }
    }

    private static int having(String what, List<ThemeItem> items) {
        return items.stream()
                .map(ThemeItem::labels)
                .mapToInt(labels -> switch (what) {
                    case ThemeScore.MICRO -> labels.size();
                    case ThemeScore.RELEVANT -> labels.isEmpty() ? 0 : 1;
                    default -> labels.contains(Theme.valueOf(what)) ? 1 : 0;
                })
                .sum();
    }

    private static double rounded(double figure) {
        return Math.round(figure * DIGITS) / DIGITS;
    }

    private static List<ThemeItem> those(List<ThemeItem> items, Predicate<ThemeItem> condition) {
        return items.stream().filter(condition).toList();
    }
}
