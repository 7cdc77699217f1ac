package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.evaluate.ThemeItems;
import vn.lantoa.fit.ModelCards;
import vn.lantoa.fit.ThemeModels;
import vn.lantoa.model.Days;
import vn.lantoa.model.ModelCard;

/** Learns a model of themes. */
@Command(
        name = "themes",
        description = {
            "A model of themes, from labels and the texts that they are of.",
            "Tells how right it is in the month that it did not see."
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
        ModelCard learnt = Work.of(() -> {
            ModelCard all = ThemeModels.train(
                    rules,
                    ThemeItems.read(labels, adjudicated == null ? List.of() : adjudicated, items),
                    frozen,
                    new ThemeModels.Name(name, commit, LocalDate.now(Days.VIETNAM)),
                    out);
            ModelCards.write(all, card == null ? ModelCards.beside(out) : card);
            return all;
        });
        ModelCards.lines(learnt).forEach(System.out::println);
        return 0;
    }
}
