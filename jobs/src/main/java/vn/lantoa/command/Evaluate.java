package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.classify.ThemeModelFile;
import vn.lantoa.evaluate.DateScore;
import vn.lantoa.evaluate.ExtractionScore;
import vn.lantoa.evaluate.FeedScore;
import vn.lantoa.evaluate.PublicitySet;
import vn.lantoa.evaluate.ThemeEvaluation;
import vn.lantoa.evaluate.ThemeFloors;
import vn.lantoa.evaluate.ThemeSets;
import vn.lantoa.model.Json;

/** Scores the analysis against labelled data. */
@Command(
        name = "evaluate",
        description = "Score the analysis against labelled data.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(themes | publicity | feeds | dates | extraction)")
final class Evaluate implements Runnable {

    private static final double DATES_TARGET = 0.955;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what is to be scored: themes, publicity, feeds, dates or extraction");
    }

    @Command(
            description = {
                "Themes, against labels of items that the model has not seen, beside phrases alone.",
                "Exit code 1 below the targets, or below the floors where --least names some. Items of other months than the"
                        + " one that the model was not learnt from are shown as seen, and decide nothing; nor does"
                        + " DIR/dev.jsonl (adjudicated items)."
            },
            mixinStandardHelpOptions = true)
    int themes(
            @Parameters(paramLabel = "DIR", converter = Given.Folder.class) Path folder,
            @Option(
                            names = "--labels",
                            paramLabel = "FILE",
                            converter = Given.File.class,
                            description = "A table of labels, as train themes reads it. Several are taken. Otherwise"
                                    + " DIR/labels.tsv, where there are texts.")
                    @Nullable
                    List<Path> labels,
            @Option(
                            names = "--items",
                            paramLabel = "DIR",
                            converter = Given.Folder.class,
                            description = "Texts, as train themes reads them. Several are taken. Otherwise DIR/../rss.")
                    @Nullable
                    List<Path> items,
            @Option(
                            names = "--model",
                            paramLabel = "FILE",
                            converter = Given.File.class,
                            description = "Another model than the one of Lantoa.")
                    @Nullable
                    Path model,
            @Option(
                            names = "--taxonomy",
                            paramLabel = "FILE",
                            converter = Given.File.class,
                            description = "Another taxonomy than the one of Lantoa.")
                    @Nullable
                    Path taxonomy,
            @Option(
                            names = "--month",
                            paramLabel = "MONTH",
                            description =
                                    "The only month whose items decide; otherwise all that the model was not learnt"
                                            + " from, which its file names.")
                    @Nullable
                    YearMonth month,
            @Option(
                            names = "--least",
                            paramLabel = "NAME=FIGURE,...",
                            converter = Given.Floors.class,
                            description = "Floors that decide in place of the targets, against going back:"
                                    + " relevant=0.80,micro=0.76.")
                    @Nullable
                    ThemeFloors least)
            throws IOException, InterruptedException {
        ThemeSets sets = ThemeSets.of(folder, given(labels), given(items));
        ThemeEvaluation evaluation = new ThemeEvaluation(
                taxonomy == null ? Taxonomy.bundled() : Taxonomy.read(taxonomy),
                model == null ? ThemeModel.bundled() : ThemeModelFile.read(model),
                month);
        ThemeEvaluation.Outcome outcome = Work.of(() -> evaluation.of(sets, least == null ? ThemeFloors.NONE : least));
        outcome.lines().forEach(System.out::println);
        return outcome.well() ? 0 : 1;
    }

    @Command(
            description = "Publicity of tasks, against DIR/articles.jsonl, tasks.csv and pairs.csv.",
            mixinStandardHelpOptions = true)
    int publicity(@Parameters(paramLabel = "DIR", converter = Given.Folder.class) Path folder)
            throws IOException, InterruptedException {
        present(folder.resolve("pairs.csv"));
        PublicitySet set = PublicitySet.read(folder);
        System.out.println(Work.of(set::score));
        return 0;
    }

    @Command(
            description = "Reading of feeds, against DIR/cases and DIR/expect.json; exit code 1 below the targets.",
            mixinStandardHelpOptions = true)
    int feeds(
            @Parameters(paramLabel = "DIR", converter = Given.Folder.class) Path folder,
            @Option(
                            names = "--base",
                            converter = Given.Address.class,
                            defaultValue = "http://127.0.0.1:8097/",
                            description = "Address of the documents; ${DEFAULT-VALUE} where not given.")
                    String base)
            throws IOException, InterruptedException {
        labels(folder.resolve("expect.json"));
        FeedScore score = Work.of(() -> FeedScore.of(folder, base));
        System.out.println(score);
        return score.reached() ? 0 : 1;
    }

    @Command(
            description = "Days of publication, against DIR/truth.json and DIR/pages; exit code 1 below the target.",
            mixinStandardHelpOptions = true)
    int dates(@Parameters(paramLabel = "DIR", converter = Given.Folder.class) Path folder)
            throws IOException, InterruptedException {
        labels(folder.resolve("truth.json"));
        DateScore score = Work.of(() -> DateScore.of(folder));
        System.out.println(score);
        return score.f1() < DATES_TARGET ? 1 : 0;
    }

    @Command(
            description = {
                "Articles taken out of pages, against DIR/truth.json and DIR/pages.",
                "Exit code 1 where F1 is below 0.93 or fewer than 95 %% of the titles are the true ones."
            },
            mixinStandardHelpOptions = true)
    int extraction(@Parameters(paramLabel = "DIR", converter = Given.Folder.class) Path folder)
            throws IOException, InterruptedException {
        labels(folder.resolve("truth.json"));
        List<ExtractionScore.Score> scores =
                Work.of(() -> ExtractionScore.of(folder).scores());
        scores.forEach(System.out::println);
        ExtractionScore.Score all = scores.get(0);
        boolean met = all.f1() >= ExtractionScore.F1_WANTED && all.titles() >= ExtractionScore.TITLES_WANTED;
        System.out.printf(
                Locale.ROOT,
                "%s: F1 %.3f (wanted %.2f), title %.3f (wanted %.2f)%n",
                met ? "met" : "below target",
                all.f1(),
                ExtractionScore.F1_WANTED,
                all.titles(),
                ExtractionScore.TITLES_WANTED);
        return met ? 0 : 1;
    }

    private static List<Path> given(@Nullable List<Path> paths) {
        return paths == null ? List.of() : paths;
    }

    /** Looks whether a file of labels is there and is JSON, before anything is scored. */
    private void labels(Path file) throws IOException {
        Json.MAPPER.readTree(Files.readAllBytes(present(file)));
    }

    private Path present(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "DIR: no such file: " + file);
        }
        return file;
    }
}
