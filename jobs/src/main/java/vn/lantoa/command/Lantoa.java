package vn.lantoa.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import vn.lantoa.settings.InvalidInput;

/** The {@code lantoa} command line. */
@Command(
        name = "lantoa",
        description = "Press and social monitoring on science, technology, innovation and digital transformation.",
        mixinStandardHelpOptions = true,
        versionProvider = Lantoa.Version.class,
        subcommands = {
            Demo.class,
            Up.class,
            ElasticsearchServer.class,
            Monitor.class,
            Reprocess.class,
            Check.class,
            ParseFeed.class,
            Extract.class,
            Discover.class,
            CatalogueFiles.class,
            Classify.class,
            Verify.class,
            Evaluate.class,
            Benchmark.class
        })
public final class Lantoa {

    private static final int NOT_WELL = 1;
    private static final int ASKED_WRONGLY = 2;

    private Lantoa() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        IExecutionExceptionHandler tell = (failure, command, parsed) -> {
            command.getErr().println(words(failure));
            return failure instanceof InvalidInput ? ASKED_WRONGLY : NOT_WELL;
        };
        return new CommandLine(new Lantoa()).setExecutionExceptionHandler(tell);
    }

    private static String words(Exception failure) {
        if (failure instanceof InvalidInput invalid) {
            return String.join("\n", invalid.messages());
        }
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (words.length() > 0) {
                words.append("\n  because: ");
            }
            words.append(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        }
        return words.toString();
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Lantoa.class.getPackage().getImplementationVersion();
            return new String[] {"lantoa " + (version == null ? "(from source)" : version)};
        }
    }
}
