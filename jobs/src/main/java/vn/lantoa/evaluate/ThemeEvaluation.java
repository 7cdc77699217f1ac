package vn.lantoa.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.SeenItems;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.model.Article;
import vn.lantoa.yaml.InvalidInput;

/**
 * How well themes are told, of items that the model has not seen: its file names those that it was learnt from. Those are shown, and
 * decide nothing; nor do items that were adjudicated, since the words and weights of phrases may have been chosen by them. Whole
 * articles, which have a body, have targets of their own. Asked once.
 */
public final class ThemeEvaluation {

    private static final String INDENT = "  ";

    private final Classifier learnt;
    private final Classifier phrases;
    private final SeenItems known;
    private final @Nullable YearMonth month;
    private final List<String> lines = new ArrayList<>();

    /**
     * What is printed, and how it ended.
     *
     * @param well whether all is reached that was to be; also where nothing was there to decide
     */
    public record Outcome(List<String> lines, boolean well) {}

    /** @param month the only one whose items decide; null for all that were not learnt from */
    public ThemeEvaluation(Taxonomy taxonomy, ThemeModel model, @Nullable YearMonth month) {
        learnt = new Classifier(taxonomy, model);
        phrases = Classifier.ofRules(taxonomy);
        known = model.seen();
        this.month = month;
    }

    /**
     * Tries the model.
     *
     * @param floors that decide in place of the targets, where there are any
     * @throws InvalidInput where labels have mistakes, or none is of an item that the model has not seen
     */
    public Outcome of(ThemeSets sets, ThemeFloors floors) throws IOException {
        List<ThemeItem> items = sets.read();
        List<ThemeItem> unseen = items.stream().filter(this::isUnseen).toList();
        List<ThemeItem> deciding =
                unseen.stream().filter(item -> !item.adjudicated()).toList();
        if (deciding.isEmpty() && sets.haveLabels()) {
            throw InvalidInput.of("the model was learnt from all labelled items that have a text"
                    + (month == null ? "" : " and are of " + month)
                    + ", so that nothing decides; expected labels (--labels) and texts (--items) of others");
        }
        seen(items.stream().filter(item -> known.has(item.article().id())).toList());
        adjudicated(those(unseen, ThemeItem::adjudicated));
        if (deciding.isEmpty()) {
            lines.add(
                    "this does not decide: there are no labels that have texts but adjudicated ones, which phrases or model may have seen");
            return new Outcome(lines, true);
        }
        Map<ThemeTarget, Double> figures = new EnumMap<>(ThemeTarget.class);
        titlesAndLeads(those(deciding, item -> !isWhole(item)), deciding, sets.items(), figures);
        wholeArticles(those(deciding, ThemeEvaluation::isWhole), figures);
        return new Outcome(lines, reached(figures, floors));
    }

    private boolean isUnseen(ThemeItem item) {
        return !known.has(item.article().id()) && (month == null || item.month().equals(month));
    }

    private static boolean isWhole(ThemeItem item) {
        return !item.article().content().body().isBlank();
    }

    private void seen(List<ThemeItem> items) {
        List<LabelledItem> once = those(items, item -> !item.adjudicated());
        List<LabelledItem> twice = those(items, ThemeItem::adjudicated);
        if (!once.isEmpty()) {
            heading("seen: " + once.size() + " items that the model was learnt from, read once");
            add(trial(once).scores(false));
        }
        if (!twice.isEmpty()) {
            heading("seen: " + twice.size() + " adjudicated items that the model was learnt from");
            adjudicated(trial(twice));
        }
    }

    private void adjudicated(List<LabelledItem> items) {
        if (!items.isEmpty()) {
            heading(
                    items.size()
                            + " adjudicated items, which the model has not seen, and the words and weights of phrases may have");
            ThemeTrial trial = trial(items);
            adjudicated(trial);
            add(trial.doubt());
            add(List.of(trial.queue().toString()));
        }
    }

    private void adjudicated(ThemeTrial trial) {
        add(trial.scores(false));
        add(trial.scores(true));
    }

    private void titlesAndLeads(
            List<LabelledItem> items, List<ThemeItem> deciding, List<Path> folders, Map<ThemeTarget, Double> figures)
            throws IOException {
        if (items.isEmpty()) {
            return;
        }
        Set<YearMonth> months = new TreeSet<>();
        items.forEach(item -> months.add(item.month()));
        heading("unseen: " + items.size() + " items of title and lead, of " + said(months) + ", read once");
        ThemeTrial trial = trial(items);
        add(trial.scores(false));
        heading("learnt above phrases alone, F1");
        add(trial.differences());
        List<LabelledItem> sure = those(deciding, item -> !isWhole(item) && item.sure());
        heading("of these, " + sure.size() + " items of which the reader was sure");
        add(trial(sure).scores(false));
        heading("what is taken for what");
        add(trial.confusion());
        heading("probability of being relevant");
        add(trial.calibration());
        add(trial.doubt());
        double[] all = probabilities(months, folders);
        ThemeQueue queue = all.length == 0 ? trial.queue() : trial.queue(all);
        heading("queue" + (all.length == 0 ? "" : ", over all " + all.length + " items of " + said(months)));
        add(List.of(queue.toString()));
        figures.putAll(trial.figures(queue));
    }

    private void wholeArticles(List<LabelledItem> items, Map<ThemeTarget, Double> figures) {
        if (!items.isEmpty()) {
            heading("unseen: " + items.size() + " whole articles, read once");
            ThemeTrial trial = trial(items);
            add(trial.scores(false));
            heading("learnt above phrases alone, F1");
            add(trial.differences());
            heading("probability of being relevant");
            add(trial.calibration());
            add(trial.doubt());
            figures.putAll(trial.figuresOfWholeArticles());
        }
    }

    /** The first and the last. */
    private static String said(Set<YearMonth> months) {
        List<YearMonth> all = List.copyOf(months);
        YearMonth last = all.get(all.size() - 1);
        return all.size() == 1 ? last.toString() : all.get(0) + " to " + last;
    }

    private boolean reached(Map<ThemeTarget, Double> figures, ThemeFloors floors) {
        heading("targets, on unseen items");
        long met = figures.entrySet().stream()
                .filter(figure -> figure.getKey().isMet(figure.getValue()))
                .count();
        figures.forEach((target, figure) -> add(List.of(target.line(figure))));
        String targets = met + " of " + figures.size() + " targets are met";
        if (!floors.decide()) {
            lines.add(targets);
            return met == figures.size();
        }
        heading("floors, which decide here in place of the targets");
        add(floors.lines(figures));
        boolean held = floors.areHeld(figures);
        lines.add(targets + "; " + (held ? "all floors are held" : "not all floors are held"));
        return held;
    }

    private double[] probabilities(Set<YearMonth> months, List<Path> folders) throws IOException {
        Map<String, Article> articles = ItemTexts.of(months, folders);
        return articles.values().stream()
                .mapToDouble(article -> learnt.classify(article).probability())
                .toArray();
    }

    private ThemeTrial trial(List<LabelledItem> items) {
        return new ThemeTrial(learnt, phrases, items);
    }

    private static List<LabelledItem> those(List<ThemeItem> items, Predicate<ThemeItem> condition) {
        return items.stream().filter(condition).map(ThemeItem::item).toList();
    }

    private void heading(String words) {
        lines.add(words + ":");
    }

    private void add(List<String> some) {
        some.forEach(line -> lines.add(INDENT + line));
    }
}
