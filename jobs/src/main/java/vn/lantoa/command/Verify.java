package vn.lantoa.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.batch.VerifyBatch;
import vn.lantoa.registry.Registry;
import vn.lantoa.verify.Verification;

/** Finds the research tasks that articles in a file publicise. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Tells which registered research tasks articles publicise, each with its evidence.")
public final class Verify implements Callable<Integer> {

    @Option(names = "--tasks", required = true, paramLabel = "FILE", description = "The tasks, as CSV or XLSX.")
    private Path tasks;

    @Option(
            names = "--in",
            converter = Given.File.class,
            required = true,
            paramLabel = "FILE",
            description = "Articles, one JSON object a line: id, title, body, and where known lead or summary.")
    private Path in;

    @Option(
            names = "--out",
            converter = Given.Result.class,
            required = true,
            paramLabel = "FILE",
            description = "Gets one JSON object for each pair found: article, task, probability, level, decision,"
                    + " signals, sentence.")
    private Path out;

    @Override
    public Integer call() throws InterruptedException {
        Registry registry = Registry.read(tasks);
        VerifyBatch batch = new VerifyBatch(new Verification(registry.tasks()));
        int bad = Work.of(() -> batch.run(in, out, System.err));
        return bad == 0 ? 0 : 1;
    }
}
