package vn.lantoa.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.job.Inputs;
import vn.lantoa.settings.Settings;

/** Everything on one machine, on real channels. */
@Command(
        name = "up",
        description = "Run everything on one machine, on the channels of the catalogue.",
        mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

    @Option(names = "--config", defaultValue = "lantoa.yaml", description = "Settings (default: ${DEFAULT-VALUE}).")
    private Path config;

    @Option(names = "--data", description = "Data folder, in place of that of the settings.")
    private Path data;

    @Override
    public Integer call() throws Exception {
        Settings read = Settings.read(config);
        Settings settings = data == null ? read : read.withData(data);
        return new Household(settings, Inputs.read(settings))
                .withDashboards(config)
                .run();
    }
}
