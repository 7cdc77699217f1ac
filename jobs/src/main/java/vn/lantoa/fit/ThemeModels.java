package vn.lantoa.fit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.LearntTheme;
import vn.lantoa.classify.Rules;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModelFile;
import vn.lantoa.evaluate.ThemeItem;
import vn.lantoa.evaluate.ThemeScore;

/** Learns a model of themes, writes it, and says how right it is in a month that it has not seen. */
public final class ThemeModels {

    /** A feature none of whose weights says more than this is left out. */
    private static final double LEAST = 0.02;

    private ThemeModels() {}

    /**
     * Learns from all items but those of a month, and writes the model.
     *
     * @param version that the model is called by
     * @param commit of the code that measures the features; stands in the file
     * @return how right it is in that month, and the rules alone
     */
    public static List<String> train(
            Taxonomy taxonomy, List<ThemeItem> items, YearMonth frozen, String version, String commit, Path out)
            throws IOException {
        List<ThemeItem> seen =
                items.stream().filter(item -> !item.month().equals(frozen)).toList();
        List<ThemeItem> unseen =
                items.stream().filter(item -> item.month().equals(frozen)).toList();
        Rules rules = new Rules(taxonomy);
        List<Example> examples = Example.of(seen, rules);
        ThemeMatrix matrix = new ThemeMatrix(examples);
        ThemeTraining training = new ThemeTraining(examples, matrix);
        List<ThemeTraining.Learnt> learnt =
                ThemeTraining.LEARNT.stream().map(training::learn).toList();
        List<String> remarks =
                List.of("learnt from " + seen.size() + " items; taxonomy " + taxonomy.version(), "commit " + commit);
        write(out, lines(version, frozen, remarks, learnt, matrix));
        Classifier classifier = new Classifier(taxonomy, ThemeModelFile.read(out));
        List<String> report = new ArrayList<>();
        report.add(frozen + ", " + unseen.size() + " items, rules alone:");
        report.addAll(score(Classifier.ofRules(taxonomy), unseen));
        report.add(frozen + ", " + unseen.size() + " items, learnt:");
        report.addAll(score(classifier, unseen));
        List<ThemeItem> sure = unseen.stream().filter(ThemeItem::sure).toList();
        report.add(frozen + ", " + sure.size() + " items of which the reader was sure, learnt:");
        report.addAll(score(classifier, sure));
        return report;
    }

    private static List<String> lines(
            String version,
            YearMonth frozen,
            List<String> remarks,
            List<ThemeTraining.Learnt> learnt,
            ThemeMatrix matrix) {
        List<String> names = new ArrayList<>();
        List<Float> values = new ArrayList<>();
        List<float[]> weights = new ArrayList<>();
        for (int i = 0; i < matrix.names().size(); i++) {
            float[] row = new float[learnt.size()];
            double most = 0;
            for (int t = 0; t < row.length; t++) {
                row[t] = (float) learnt.get(t).weights()[ThemeMatrix.firstFeature() + i];
                most = Math.max(most, Math.abs(row[t]));
            }
            if (most >= LEAST) {
                names.add(matrix.names().get(i));
                values.add(matrix.value(i));
                weights.add(row);
            }
        }
        float[] all = new float[values.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = values.get(i);
        }
        List<LearntTheme> themes =
                learnt.stream().map(ThemeTraining.Learnt::theme).toList();
        return ThemeModelFile.lines(version, frozen, remarks, themes, names, all, weights.toArray(float[][]::new));
    }

    private static List<String> score(Classifier classifier, List<ThemeItem> items) {
        ThemeScore score = new ThemeScore();
        for (ThemeItem item : items) {
            score.add(
                    item.item().labels(),
                    Set.copyOf(classifier.classify(item.article()).given()),
                    item.item().weight());
        }
        return score.scores().stream()
                .filter(line -> !line.weighted())
                .map(line -> "  " + line)
                .toList();
    }

    private static void write(Path out, List<String> lines) throws IOException {
        try (OutputStream stream = Files.newOutputStream(out);
                Writer writer = new OutputStreamWriter(
                        out.toString().endsWith(".gz") ? new GZIPOutputStream(stream) : stream,
                        StandardCharsets.UTF_8)) {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        }
    }
}
