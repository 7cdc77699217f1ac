package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.batch.ClassifyBatch;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.classify.ThemeModelFile;

/** Tells the themes of articles in a file. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Tells the themes of articles, each with its reasons.")
public final class Classify implements Callable<Integer> {

    @Option(
            names = "--in",
            converter = Given.File.class,
            required = true,
            paramLabel = "FILE",
            description = "Articles, one JSON object a line: id, title, and where known summary, body, url, outlet,"
                    + " section, published.")
    private Path in;

    @Option(
            names = "--out",
            converter = Given.Result.class,
            required = true,
            paramLabel = "FILE",
            description = "Gets one JSON object a line: id, language, relevant, probability, themes, subthemes,"
                    + " setting, mentions.")
    private Path out;

    @Option(names = "--taxonomy", paramLabel = "FILE", description = "Another taxonomy than the one of Lantoa.")
    private @Nullable Path taxonomy;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            converter = Given.File.class,
            description = "Another model of themes than the one of Lantoa.")
    private @Nullable Path model;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Taxonomy phrases = taxonomy == null ? Taxonomy.bundled() : Taxonomy.read(taxonomy);
        ClassifyBatch batch = new ClassifyBatch(
                new Classifier(phrases, model == null ? ThemeModel.bundled() : ThemeModelFile.read(model)));
        int bad = Work.of(() -> batch.run(in, out, System.err));
        return bad == 0 ? 0 : 1;
    }
}
