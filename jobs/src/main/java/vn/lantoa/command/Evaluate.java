package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.evaluate.DateScore;
import vn.lantoa.evaluate.ExtractionScore;
import vn.lantoa.evaluate.FeedScore;
import vn.lantoa.evaluate.LabelledItem;
import vn.lantoa.evaluate.PublicitySet;
import vn.lantoa.evaluate.ThemeScore;
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
            description =
                    "Themes, against DIR/dev.jsonl: all items, and those of the month that the model has not seen.",
            mixinStandardHelpOptions = true)
    int themes(@Parameters(paramLabel = "DIR", converter = Given.Folder.class) Path folder)
            throws IOException, InterruptedException {
        Path labelled = present(folder.resolve("dev.jsonl"));
        ThemeModel model = ThemeModel.bundled();
        Classifier rules = Classifier.ofRules(Taxonomy.bundled());
        Classifier learnt = new Classifier(Taxonomy.bundled(), model);
        Work.of(() -> {
            List<LabelledItem> items = LabelledItem.read(labelled);
            List<LabelledItem> unseen = items.stream()
                    .filter(item -> item.month().equals(model.frozen()))
                    .toList();
            print("phrases alone, whose words and weights have seen these items", ThemeScore.of(rules, items));
            print("learnt, which has seen those of other months than " + model.frozen(), ThemeScore.of(learnt, items));
            print("phrases alone, " + unseen.size() + " items of " + model.frozen(), ThemeScore.of(rules, unseen));
            print(
                    "learnt, " + unseen.size() + " items of " + model.frozen()
                            + ", which it has not seen, and the phrases may have",
                    ThemeScore.of(learnt, unseen));
            return null;
        });
        return 0;
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

    private static void print(String what, List<ThemeScore.Score> scores) {
        System.out.println(what + ":");
        scores.forEach(System.out::println);
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
