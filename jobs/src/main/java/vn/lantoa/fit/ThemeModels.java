package vn.lantoa.fit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.LearntBody;
import vn.lantoa.classify.LearntThemes;
import vn.lantoa.classify.Rules;
import vn.lantoa.classify.SeenItems;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.classify.ThemeModelFile;
import vn.lantoa.classify.ThemeModelLines;
import vn.lantoa.evaluate.ThemeItem;
import vn.lantoa.model.ModelCard;
import vn.lantoa.yaml.InvalidInput;

/** Learns a model of themes, writes it, and says how right it is in a month that it has not seen. */
public final class ThemeModels {

    private ThemeModels() {}

    /**
     * What a model is called by.
     *
     * @param version that stands in every classification
     * @param commit of the code that measures the features; stands in the file
     * @param day on which it is learnt; stands on its card
     */
    public record Name(String version, String commit, LocalDate day) {}

    /**
     * Learns from all items but those of a month, and writes the model.
     *
     * @return what it was learnt from, and how right it is in that month, beside phrases alone
     * @throws InvalidInput where there are too few labels to learn from, or none of that month
     */
    public static ModelCard train(Taxonomy taxonomy, List<ThemeItem> items, YearMonth frozen, Name name, Path out)
            throws IOException {
        List<ThemeItem> unseen = those(items, item -> item.month().equals(frozen));
        if (unseen.isEmpty()) {
            throw InvalidInput.of(
                    "no labelled item is of " + frozen + ", so that nothing would tell how right the model is");
        }
        List<ThemeItem> seen = those(items, item -> !item.month().equals(frozen));
        List<String> remarks = List.of(
                "learnt from " + seen.size() + " items; taxonomy " + taxonomy.version(), "commit " + name.commit());
        Learnt learnt = learn(taxonomy, seen);
        LearntThemes themes = new LearntThemes(
                name.version(),
                frozen,
                SeenItems.of(seen.stream().map(item -> item.article().id()).toList()),
                learnt.themes.stream().map(ThemeTraining.Learnt::theme).toList(),
                learnt.body);
        ThemeModel model = write(out, ThemeModelLines.of(themes, remarks, learnt.names, learnt.values, learnt.weights));
        return new ModelCard(
                name.version(),
                name.commit(),
                taxonomy.version(),
                name.day(),
                frozen,
                ModelCards.tables(seen),
                ModelCards.features(learnt.names),
                ModelCards.scores(taxonomy, new Classifier(taxonomy, model), unseen));
    }

    /** The numbers of a model; weights by feature, then by theme. */
    private record Learnt(
            List<ThemeTraining.Learnt> themes,
            LearntBody body,
            List<String> names,
            float[] values,
            float[][] weights) {}

    private static Learnt learn(Taxonomy taxonomy, List<ThemeItem> seen) {
        List<Example> examples = Example.of(seen, new Rules(taxonomy));
        ThemeMatrix matrix = new ThemeMatrix(examples);
        ThemeTraining training = new ThemeTraining(examples, matrix);
        List<ThemeTraining.Learnt> themes =
                ThemeTraining.LEARNT.stream().map(training::learn).toList();
        float[] values = new float[matrix.names().size()];
        float[][] weights = new float[values.length][themes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix.value(i);
            for (int t = 0; t < themes.size(); t++) {
                weights[i][t] = (float) themes.get(t).weights()[ThemeMatrix.firstFeature() + i];
            }
        }
        return new Learnt(themes, body(examples, themes), matrix.names(), values, weights);
    }

    private static LearntBody body(List<Example> examples, List<ThemeTraining.Learnt> learnt) {
        BodyFitting fitting = new BodyFitting();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            for (ThemeTraining.Learnt theme : learnt) {
                fitting.add(
                        theme.theme().theme(),
                        theme.unseen()[i],
                        example.measured().body(),
                        example.item().labels().contains(theme.theme().theme()));
            }
        }
        return fitting.fit();
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

    private static List<ThemeItem> those(List<ThemeItem> items, Predicate<ThemeItem> condition) {
        return items.stream().filter(condition).toList();
    }
}
