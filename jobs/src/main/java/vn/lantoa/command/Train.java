package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.evaluate.PublicitySet;
import vn.lantoa.fit.ExtractionFitting;
import vn.lantoa.fit.PublicityValidation;
import vn.lantoa.fit.RespellingFitting;
import vn.lantoa.fit.ThemeValidation;

/** Learns from labelled data. */
@Command(
        name = "train",
        description = "Learn from labelled data: models of themes, weights and trees.",
        mixinStandardHelpOptions = true,
        subcommands = TrainThemes.class,
        synopsisSubcommandLabel = "(themes | spelling | taxonomy | publicity | extraction)")
final class Train implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what is to be learnt: themes, spelling, taxonomy, publicity or extraction");
    }

    @Command(
            description = {
                "Which words follow which: how texts are spelt that lack diacritics or are all capitals.",
                "Tells how many words are found again in the month that was not counted."
            },
            mixinStandardHelpOptions = true)
    int spelling(
            @Option(
                            names = "--items",
                            paramLabel = "DIR",
                            converter = Given.Folder.class,
                            required = true,
                            description =
                                    "Texts: files of JSON Lines, also compressed by gzip, and truth.json. Several are taken.")
                    List<Path> items,
            @Option(
                            names = "--frozen",
                            defaultValue = "2025-12",
                            paramLabel = "MONTH",
                            description = "The month that is not counted; default: ${DEFAULT-VALUE}.")
                    YearMonth frozen,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            converter = Given.Result.class,
                            required = true,
                            description = "Gets the pairs of words, compressed.")
                    Path out)
            throws IOException, InterruptedException {
        Work.of(() -> RespellingFitting.train(items, frozen, out)).forEach(System.out::println);
        return 0;
    }

    @Command(
            description = {
                "The weights of a taxonomy's phrases, to labelled items.",
                "Tells the score out of fold: each item judged by weights that never saw it."
            },
            mixinStandardHelpOptions = true)
    int taxonomy(
            @Parameters(
                            paramLabel = "ITEMS",
                            converter = Given.File.class,
                            description = "As evaluate themes reads them.")
                    Path items,
            @Option(names = "--taxonomy", paramLabel = "FILE", converter = Given.File.class, required = true)
                    Path taxonomy,
            @Option(
                            names = "--firmness",
                            defaultValue = "2",
                            description = "How firmly weights are held to those written; default: ${DEFAULT-VALUE}.")
                    double firmness,
            @Option(names = "--write", description = "Write the weights, fitted to all items, into the taxonomy.")
                    boolean write)
            throws IOException, InterruptedException {
        Work.of(() -> ThemeValidation.outOfFold(Taxonomy.read(taxonomy), items, firmness))
                .forEach(System.out::println);
        if (write) {
            ThemeValidation.refit(taxonomy, items, firmness);
        }
        return 0;
    }

    @Command(
            description =
                    "The weights by which publicity is recognised, to DIR/articles.jsonl, tasks.csv and pairs.csv.",
            mixinStandardHelpOptions = true)
    int publicity(
            @Parameters(paramLabel = "DIR", converter = Given.Folder.class) Path folder,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            converter = Given.Result.class,
                            description = "Gets the weights.")
                    Path out,
            @Option(
                            names = "--commit",
                            defaultValue = "not said",
                            paramLabel = "ID",
                            description = "Of the code that measures the articles; stands in the file.")
                    String commit)
            throws IOException, InterruptedException {
        PublicityValidation.Fitted fitted = Work.of(() -> PublicityValidation.fit(PublicitySet.read(folder), commit));
        fitted.lines().forEach(System.out::println);
        System.out.println("out of fold: " + fitted.outOfFold());
        System.out.println("no candidates: " + fitted.unreachable());
        if (out != null) {
            Files.write(out, fitted.lines());
        }
        return fitted.holdsItsLevel() ? 0 : 1;
    }

    @Command(
            description = "The trees by which an article's text is found, to DIR/truth.json and DIR/pages.",
            mixinStandardHelpOptions = true)
    int extraction(
            @Parameters(
                            paramLabel = "DIR",
                            arity = "1..*",
                            converter = Given.Folder.class,
                            description = "What is named twice counts twice.")
                    List<Path> folders,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            converter = Given.Result.class,
                            required = true,
                            description = "Gets the trees.")
                    Path out,
            @Option(
                            names = "--commit",
                            required = true,
                            paramLabel = "ID",
                            description = "Of the code that measures the pages; stands in the file.")
                    String commit,
            @Option(
                            names = "--all",
                            description = "Keep no hosts aside; otherwise a third of them, which evaluate shows apart.")
                    boolean all)
            throws IOException, InterruptedException {
        Work.of(() -> {
            ExtractionFitting.write(out, all, folders, commit);
            return null;
        });
        return 0;
    }
}
