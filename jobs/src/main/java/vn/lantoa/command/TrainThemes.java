package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.classify.ThemeModelFile;
import vn.lantoa.evaluate.ThemeItem;
import vn.lantoa.evaluate.ThemeItems;
import vn.lantoa.evaluate.ThemeReplacement;
import vn.lantoa.fit.ModelCards;
import vn.lantoa.fit.ThemeModels;
import vn.lantoa.model.Days;
import vn.lantoa.model.ModelCard;
import vn.lantoa.yaml.InvalidInput;

/** Learns a model of themes. */
@Command(
        name = "themes",
        description = {
            "A model of themes, from labels and the texts that they are of.",
            "Tells how right it is in the month that it did not see.",
            "Exit code 1 where it could be worse than the model that it was to replace, which then stays."
        },
        mixinStandardHelpOptions = true)
final class TrainThemes implements Callable<Integer> {

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            converter = Given.File.class,
            required = true,
            description = "A table of labels, separated by tabs: labels, id or text, sure. Several are taken.")
    private List<Path> labels;

    @Option(
            names = "--adjudicated",
            paramLabel = "FILE",
            converter = Given.File.class,
            description = "Items as evaluate themes reads them, whose labels are certain.")
    private @Nullable List<Path> adjudicated;

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            converter = Given.File.class,
            description = "What people decided, as JSON Lines: id, title, summary, body, labels. Goes before all other"
                    + " labels of an item, the last line of an item before the others. Several are taken.")
    private @Nullable List<Path> corrections;

    @Option(
            names = "--items",
            paramLabel = "DIR",
            converter = Given.Folder.class,
            required = true,
            description = "Texts: files of JSON Lines, also compressed by gzip, and truth.json. Several are taken.")
    private List<Path> items;

    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            converter = Given.File.class,
            description = "Another taxonomy than the one of Lantoa.")
    private @Nullable Path taxonomy;

    @Option(
            names = "--frozen",
            defaultValue = "2025-12",
            paramLabel = "MONTH",
            description = "The month that is not learnt from; default: ${DEFAULT-VALUE}.")
    private YearMonth frozen;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            converter = Given.Result.class,
            required = true,
            description = "Gets the model; compressed where its name ends in .gz.")
    private Path out;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            converter = Given.File.class,
            description = "The model that it has to replace; default: the one that is in its place already.")
    private @Nullable Path against;

    @Option(
            names = "--card",
            paramLabel = "FILE",
            converter = Given.Result.class,
            description = "Gets the model's card, by which the pages say what it rests on and how right it"
                    + " is; default: beside the model.")
    private @Nullable Path card;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "What the model is called in every classification.")
    private String name;

    @Option(
            names = "--commit",
            required = true,
            paramLabel = "ID",
            description = "Of the code that measures the items; stands in the file.")
    private String commit;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Taxonomy rules = taxonomy == null ? Taxonomy.bundled() : Taxonomy.read(taxonomy);
        ThemeModel replaced = replaced();
        Path learnt = out.resolveSibling("new-" + out.getFileName());
        List<ThemeItem> all = Work.of(() -> ThemeItems.read(labels, orNone(adjudicated), orNone(corrections), items));
        ThemeModels.Name called = new ThemeModels.Name(name, commit, LocalDate.now(Days.VIETNAM));
        ModelCard written = Work.of(() -> ThemeModels.train(rules, all, frozen, called, learnt));
        ModelCards.lines(written).forEach(System.out::println);
        if (replaced != null && !isAllowed(ThemeReplacement.of(rules, ThemeModelFile.read(learnt), replaced, all))) {
            System.out.println("the new model stays at " + learnt + ", and the former in its place");
            return 1;
        }
        Files.move(learnt, out, StandardCopyOption.REPLACE_EXISTING);
        ModelCards.write(written, card == null ? ModelCards.beside(out) : card);
        return 0;
    }

    private static List<Path> orNone(@Nullable List<Path> files) {
        return files == null ? List.of() : files;
    }

    /** The model to compare with; null where there is none, or it measures other features and could tell nothing. */
    private @Nullable ThemeModel replaced() throws IOException {
        if (against != null) {
            return ThemeModelFile.read(against);
        }
        if (!Files.exists(out)) {
            return null;
        }
        try {
            return ThemeModelFile.read(out);
        } catch (InvalidInput e) {
            System.out.println("nothing to compare with: " + e.getMessage());
            return null;
        }
    }

    private static boolean isAllowed(ThemeReplacement replacement) {
        System.out.println(
                "above the model that it is to replace, on " + replacement.items() + " items that neither has seen:");
        replacement.differences().forEach(difference -> System.out.println("  " + difference));
        if (!replacement.allowed()) {
            System.out.println(
                    "it could be worse: the interval of relevant may not reach below -0.02, that of micro not"
                            + " below -0.03, and there must be such items");
        }
        return replacement.allowed();
    }
}
