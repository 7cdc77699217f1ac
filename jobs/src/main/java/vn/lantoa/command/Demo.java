package vn.lantoa.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.job.Inputs;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.settings.FreePort;
import vn.lantoa.settings.Listening;
import vn.lantoa.settings.Settings;

/** Everything on one machine, on the sample newsroom. */
@Command(
        name = "demo",
        description = "Run everything on one machine, on a sample newsroom that comes with Lantoa.",
        footer = {"", "Prints two lines when ready: elasticsearch URL, dashboards URL. Ctrl-C ends everything."},
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/demo",
            description = "Data folder (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--port",
            converter = Given.Port.class,
            paramLabel = "PORT",
            description = "Port of the pages, 0 for any free one (default: " + Settings.DASHBOARDS_PORT
                    + ", or another where that is taken).")
    private @Nullable Integer port;

    @Option(
            names = "--pace",
            converter = Given.Milliseconds.class,
            defaultValue = "0",
            paramLabel = "MILLISECONDS",
            description = "Least time between two requests to one outlet, to watch the index fill (default: 0).")
    private int pace;

    @Option(names = "--no-dashboards", description = "Run without pages.")
    private boolean withoutDashboards;

    @Override
    public Integer call() throws Exception {
        Progress progress = new Progress(System.err);
        MemoryCheck.stopIfWrong();
        Listening listening = Listening.usual().with(null, port);
        if (!withoutDashboards) {
            FreePort.of(listening);
        }
        try (Premises premises = Premises.take(data, "--data", "demo");
                Newsroom newsroom = DemoNewsroom.open(data)) {
            Settings settings = DemoNewsroom.settings(data, pace, listening.port());
            AllInOne all = new AllInOne(settings, Inputs.read(settings, newsroom::catalogue), premises, progress);
            if (!withoutDashboards) {
                all.withDashboards(null, listening);
            }
            return all.run();
        }
    }
}
