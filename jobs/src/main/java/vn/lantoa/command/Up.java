package vn.lantoa.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.job.Setup;
import vn.lantoa.settings.FreePort;
import vn.lantoa.settings.Listening;
import vn.lantoa.settings.Settings;

/** Everything on one machine, on real channels. */
@Command(
        name = "up",
        description = "Run everything on one machine, on the channels of the catalogue.",
        footer = {"", "Prints two lines when ready: elasticsearch URL, dashboards URL. Ctrl-C ends everything."},
        mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings (default: lantoa.yaml of the working folder, else the one beside the launcher).")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder, in place of that of the settings.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            converter = Given.Port.class,
            paramLabel = "PORT",
            description = "Port of the pages, in place of that of the settings; 0 for any free one.")
    private @Nullable Integer port;

    @Override
    public Integer call() throws Exception {
        Progress progress = new Progress(System.err);
        Path file = SettingsFile.of(config, progress);
        Setup setup = Setup.read(file, MemoryCheck.room());
        Settings settings = data == null ? setup.settings() : setup.settings().withData(data);
        Listening listening = Listening.of(settings).with(null, port);
        MemoryCheck.stopIfWrong();
        FreePort.of(listening);
        try (Premises premises = Premises.take(settings, data == null ? "data in " + file : "--data", "up")) {
            return new AllInOne(settings, setup.inputs(), premises, progress)
                    .withDashboards(file, listening)
                    .run();
        }
    }
}
