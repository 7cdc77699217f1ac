package vn.lantoa.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.job.Inputs;
import vn.lantoa.settings.Settings;

/** The job alone, without dashboards. */
@Command(
        name = "monitor",
        description = "Run the job alone; it writes to the Elasticsearch of the settings.",
        mixinStandardHelpOptions = true)
final class Monitor implements Callable<Integer> {

    @Option(names = "--config", defaultValue = "lantoa.yaml", description = "Settings (default: ${DEFAULT-VALUE}).")
    private Path config;

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.read(config);
        return new Household(settings, Inputs.read(settings)).run();
    }
}
