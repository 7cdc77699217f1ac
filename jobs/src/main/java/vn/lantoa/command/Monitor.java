package vn.lantoa.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.job.Setup;

/** The job alone, without dashboards. */
@Command(
        name = "monitor",
        description = "Run the job alone; it writes to the Elasticsearch of the settings.",
        footer = {"", "Prints one line when it starts: elasticsearch URL. Ctrl-C ends it."},
        mixinStandardHelpOptions = true)
final class Monitor implements Callable<Integer> {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings (default: lantoa.yaml of the working folder, else the one beside the launcher).")
    private @Nullable Path config;

    @Override
    public Integer call() throws Exception {
        Progress progress = new Progress(System.err);
        Path file = SettingsFile.of(config, progress);
        Setup setup = Setup.read(file, MemoryCheck.room());
        MemoryCheck.stopIfWrong();
        try (Premises premises = Premises.take(setup.settings(), "data in " + file, "monitor")) {
            return new AllInOne(setup.settings(), setup.inputs(), premises, progress).run();
        }
    }
}
