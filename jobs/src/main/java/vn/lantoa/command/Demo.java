package vn.lantoa.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.job.Inputs;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.settings.Settings;

/** Everything on one machine, on the sample newsroom. */
@Command(
        name = "demo",
        description = "Run everything on one machine, on a sample newsroom that comes with Lantoa.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    @Option(names = "--data", defaultValue = "data/demo", description = "Data folder (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--port",
            defaultValue = "" + Settings.DASHBOARDS_PORT,
            description = "Port of the dashboards, if it is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--pace",
            defaultValue = "0",
            paramLabel = "MILLISECONDS",
            description = "Least time between two requests to one outlet, to watch the index fill (default: 0).")
    private int pace;

    @Option(names = "--no-dashboards", description = "Run without pages.")
    private boolean withoutDashboards;

    @Override
    public Integer call() throws Exception {
        try (Newsroom newsroom = DemoNewsroom.open(data)) {
            Settings settings = DemoNewsroom.settings(data, pace, port);
            Household household = new Household(settings, Inputs.read(settings, newsroom::catalogue));
            if (!withoutDashboards) {
                household.withDashboards(null);
            }
            return household.run();
        }
    }
}
