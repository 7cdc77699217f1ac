package vn.lantoa.fit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.LearntTheme;
import vn.lantoa.classify.Rules;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.classify.ThemeModelFile;
import vn.lantoa.evaluate.ThemeItem;
import vn.lantoa.evaluate.ThemeScore;
import vn.lantoa.yaml.InvalidInput;

/** Learns a model of themes, writes it, and says how right it is in a month that it has not seen. */
public final class ThemeModels {

    private ThemeModels() {}

    /**
     * Learns from all items but those of a month, and writes the model.
     *
     * @param version that the model is called by
     * @param commit of the code that measures the features; stands in the file
     * @return how right it is in that month, beside phrases alone
     * @throws InvalidInput where there are too few labels to learn from, or none of that month
     */
    public static List<String> train(
            Taxonomy taxonomy, List<ThemeItem> items, YearMonth frozen, String version, String commit, Path out)
            throws IOException {
        List<ThemeItem> unseen = those(items, item -> item.month().equals(frozen));
        if (unseen.isEmpty()) {
            throw InvalidInput.of(
                    "no labelled item is of " + frozen + ", so that nothing would tell how right the model is");
        }
        List<ThemeItem> seen = those(items, item -> !item.month().equals(frozen));
        List<String> remarks =
                List.of("learnt from " + seen.size() + " items; taxonomy " + taxonomy.version(), "commit " + commit);
        ThemeModel model = write(out, learn(taxonomy, seen, version, frozen, remarks));
        return report(taxonomy, new Classifier(taxonomy, model), unseen, frozen);
    }

    private static List<String> learn(
            Taxonomy taxonomy, List<ThemeItem> seen, String version, YearMonth frozen, List<String> remarks) {
        List<Example> examples = Example.of(seen, new Rules(taxonomy));
        ThemeMatrix matrix = new ThemeMatrix(examples);
        ThemeTraining training = new ThemeTraining(examples, matrix);
        List<ThemeTraining.Learnt> learnt =
                ThemeTraining.LEARNT.stream().map(training::learn).toList();
        float[] values = new float[matrix.names().size()];
        float[][] weights = new float[values.length][learnt.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix.value(i);
            for (int t = 0; t < learnt.size(); t++) {
                weights[i][t] = (float) learnt.get(t).weights()[ThemeMatrix.firstFeature() + i];
            }
        }
        List<LearntTheme> themes =
                learnt.stream().map(ThemeTraining.Learnt::theme).toList();
        return ThemeModelFile.lines(version, frozen, remarks, themes, matrix.names(), values, weights);
    }

    /** Writes a model beside its place, and puts it there when it can be read. */
    private static ThemeModel write(Path out, List<String> lines) throws IOException {
        Path draft = out.resolveSibling(out.getFileName() + ".draft");
        try (OutputStream stream = Files.newOutputStream(draft);
                Writer writer = new OutputStreamWriter(
                        out.toString().endsWith(".gz") ? new GZIPOutputStream(stream) : stream,
                        StandardCharsets.UTF_8)) {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        }
        ThemeModel model = ThemeModelFile.read(draft);
        Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
        return model;
    }

    /** Items that two readers labelled may have been seen by the weights of phrases, and are told apart. */
    private static List<String> report(Taxonomy taxonomy, Classifier learnt, List<ThemeItem> unseen, YearMonth frozen) {
        List<ThemeItem> fresh = those(unseen, item -> !item.adjudicated());
        List<String> report = new ArrayList<>();
        report.addAll(score(frozen + ", phrases alone", Classifier.ofRules(taxonomy), fresh));
        report.addAll(score(frozen + ", learnt", learnt, fresh));
        report.addAll(score(frozen + ", learnt, where the reader was sure", learnt, those(fresh, ThemeItem::sure)));
        report.addAll(score(
                frozen + ", learnt, adjudicated items, which the weights of phrases may have seen",
                learnt,
                those(unseen, ThemeItem::adjudicated)));
        return report;
    }

    private static List<String> score(String what, Classifier classifier, List<ThemeItem> items) {
        List<String> lines = new ArrayList<>();
        if (!items.isEmpty()) {
            lines.add(what + ": " + items.size() + " items");
            ThemeScore.of(classifier, items.stream().map(ThemeItem::item).toList()).stream()
                    .filter(score -> !score.weighted())
                    .forEach(score -> lines.add("  " + score));
        }
        return lines;
    }

    private static List<ThemeItem> those(List<ThemeItem> items, Predicate<ThemeItem> condition) {
        return items.stream().filter(condition).toList();
    }
}
