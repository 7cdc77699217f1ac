package vn.lantoa.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The pages alone: another program, which gets all arguments. */
@Command(name = "serve", description = "Show what is in Elasticsearch as web pages. \"lantoa serve --help\" says more.")
final class Serve implements Callable<Integer> {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Process process = new ProcessBuilder(DashboardsProcess.command(null, arguments))
                .inheritIO()
                .start();
        return process.waitFor();
    }
}
