package vn.lantoa.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.classify.Classifier;

/** What was learnt and phrases alone, both tried on the same items. */
final class ThemeTrial {

    private final List<ToldItem> learnt;
    private final List<ToldItem> phrases;

    ThemeTrial(Classifier learnt, Classifier phrases, List<LabelledItem> items) {
        this.learnt = ToldItem.of(learnt, items);
        this.phrases = ToldItem.of(phrases, items);
    }

    /** Precision, recall and F1 of both, side by side. */
    List<String> scores(boolean weighted) {
        List<ThemeScore.Score> ours = scores(learnt, weighted);
        List<ThemeScore.Score> theirs = scores(phrases, weighted);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-11s %-45s %s", weighted ? "weighted" : "", "learnt", "phrases alone"));
        for (int i = 0; i < ours.size(); i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-11s %-45s %s",
                    ours.get(i).what(),
                    ours.get(i).figures(),
                    theirs.get(i).figures()));
        }
        return lines;
    }

    /** How far what was learnt is above phrases alone. */
    List<String> differences() {
        return List.of(
                PairedDifference.relevant(learnt, phrases).toString(),
                PairedDifference.micro(learnt, phrases).toString());
    }

    List<String> confusion() {
        return new ThemeConfusion(learnt).lines();
    }

    List<String> calibration() {
        return ThemeCalibration.of(learnt).lines();
    }

    List<String> doubt() {
        return ThemeDoubt.of(learnt).lines();
    }

    /** What a person has to read of all that the items stand for. */
    ThemeQueue queue() {
        return ThemeQueue.of(learnt);
    }

    /** What a person has to read of all items of that time, by what is told of each. */
    ThemeQueue queue(double[] all) {
        return ThemeQueue.of(learnt, all);
    }

    /** What was reached of each target. */
    Map<ThemeTarget, Double> figures(ThemeQueue queue) {
        Map<ThemeTarget, Double> figures = new EnumMap<>(ThemeTarget.class);
        for (ThemeScore.Score score : scores(learnt, false)) {
            ThemeTarget.called(score.what()).ifPresent(target -> figures.put(target, score.f1()));
        }
        ThemeDoubt doubt = ThemeDoubt.of(learnt);
        figures.put(ThemeTarget.UNSURE, doubt.unsure());
        figures.put(ThemeTarget.RIGHT, doubt.right());
        figures.put(ThemeTarget.COVERED, doubt.covered());
        figures.put(ThemeTarget.QUEUE, queue.share());
        figures.put(ThemeTarget.CALIBRATION, ThemeCalibration.of(learnt).timesNoise());
        return figures;
    }

    /** What was reached of the targets of whole articles. */
    Map<ThemeTarget, Double> figuresOfWholeArticles() {
        ThemeScore.Score relevant = scores(learnt, false).stream()
                .filter(score -> score.what().equals(ThemeScore.RELEVANT))
                .findFirst()
                .orElseThrow();
        return Map.of(ThemeTarget.WHOLE, relevant.f1(), ThemeTarget.WHOLE_PRECISION, relevant.precision());
    }

    private static List<ThemeScore.Score> scores(List<ToldItem> items, boolean weighted) {
        ThemeScore score = new ThemeScore();
        items.forEach(item -> score.add(item.truth(), item.told(), item.weight()));
        return score.scores(weighted);
    }
}
