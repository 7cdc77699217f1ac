package vn.lantoa.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.model.Article;
import vn.lantoa.yaml.InvalidInput;

/**
 * How well themes are told, of items that the model has not seen: those of the month that its file names as frozen. Items of other
 * months, or without one, it may have seen: they are shown, and decide nothing. Nor do those that were adjudicated, whichever their
 * month, since the words and weights of phrases may have been chosen by them. Asked once.
 */
public final class ThemeEvaluation {

    private static final String INDENT = "  ";

    private final Classifier learnt;
    private final Classifier phrases;
    private final YearMonth frozen;
    private final YearMonth month;
    private final List<String> lines = new ArrayList<>();

    /**
     * What is printed, and how it ended.
     *
     * @param well whether all is reached that was to be; also where nothing was there to decide
     */
    public record Outcome(List<String> lines, boolean well) {}

    /**
     * @param month that decides; null for the one that the model was not learnt from
     * @throws InvalidInput where the model may have seen that month
     */
    public ThemeEvaluation(Taxonomy taxonomy, ThemeModel model, @Nullable YearMonth month) {
        learnt = new Classifier(taxonomy, model);
        phrases = Classifier.ofRules(taxonomy);
        frozen = model.frozen();
        this.month = month == null ? frozen : month;
        if (this.month.isBefore(frozen)) {
            throw InvalidInput.of("--month: the model may have seen " + this.month
                    + ", so that it cannot decide; expected " + frozen
                    + ", the month that it was not learnt from, or a later one that it has not seen either");
        }
    }

    /**
     * Tries the model.
     *
     * @param floors that decide in place of the targets, where there are any
     * @throws InvalidInput where labels have mistakes, or none is of an item that the model has not seen
     */
    public Outcome of(ThemeSets sets, ThemeFloors floors) throws IOException {
        List<ThemeItem> items = sets.read();
        List<LabelledItem> unseen = those(items, item -> isUnseen(item) && !item.adjudicated());
        if (unseen.isEmpty() && sets.haveLabels()) {
            throw InvalidInput.of("no labelled item that has a text is of " + month
                    + ", so that all may have been seen by the model and nothing decides; expected labels (--labels) and texts"
                    + " (--items) of that month");
        }
        seen(items);
        adjudicated(those(items, item -> isUnseen(item) && item.adjudicated()));
        if (unseen.isEmpty()) {
            lines.add(
                    "this does not decide: there are no labels that have texts but adjudicated ones, which phrases or model may have seen");
            return new Outcome(lines, true);
        }
        boolean well = decide(items, unseen, sets.items(), floors);
        return new Outcome(lines, well);
    }

    private boolean isUnseen(ThemeItem item) {
        return item.month().equals(month);
    }

    private void seen(List<ThemeItem> items) {
        List<LabelledItem> once = those(items, item -> !isUnseen(item) && !item.adjudicated());
        List<LabelledItem> twice = those(items, item -> !isUnseen(item) && item.adjudicated());
        if (!once.isEmpty()) {
            heading("seen: " + once.size() + " items of other months than " + month + " or of none, read once");
            add(trial(once).scores(false));
        }
        if (!twice.isEmpty()) {
            heading("seen: " + twice.size() + " adjudicated items of other months than " + month + " or of none");
            adjudicated(trial(twice));
        }
    }

    private void adjudicated(List<LabelledItem> items) {
        if (!items.isEmpty()) {
            heading(
                    month + ", " + items.size()
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

    private boolean decide(List<ThemeItem> items, List<LabelledItem> unseen, List<Path> folders, ThemeFloors floors)
            throws IOException {
        heading("unseen: " + unseen.size() + " items of " + month + ", read once" + word());
        ThemeTrial trial = trial(unseen);
        add(trial.scores(false));
        heading("learnt above phrases alone, F1");
        add(trial.differences());
        List<LabelledItem> sure = those(items, item -> isUnseen(item) && !item.adjudicated() && item.sure());
        heading("of these, " + sure.size() + " items of which the reader was sure");
        add(trial(sure).scores(false));
        heading("what is taken for what");
        add(trial.confusion());
        heading("probability of being relevant");
        add(trial.calibration());
        add(trial.doubt());
        double[] all = probabilities(folders);
        ThemeQueue queue = all.length == 0 ? trial.queue() : trial.queue(all);
        heading("queue" + (all.length == 0 ? "" : ", over all " + all.length + " items of " + month));
        add(List.of(queue.toString()));
        return reached(trial.figures(queue), floors);
    }

    private String word() {
        return month.equals(frozen)
                ? ""
                : "; the model's file names " + frozen + " as unseen: that it has not seen " + month
                        + " is the word of whoever asks";
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

    private double[] probabilities(List<Path> folders) throws IOException {
        Map<String, Article> articles = ItemTexts.of(month, folders);
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
