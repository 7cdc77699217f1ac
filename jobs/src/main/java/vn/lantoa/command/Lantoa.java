package vn.lantoa.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;
import vn.lantoa.settings.ExitCode;

/** The {@code lantoa} command line. */
@Command(
        name = "lantoa",
        description = "Press and social monitoring on science, technology, innovation and digital transformation.",
        mixinStandardHelpOptions = true,
        versionProvider = Lantoa.Version.class,
        subcommands = {
            Demo.class,
            Up.class,
            Serve.class,
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
            Train.class,
            Benchmark.class,
            HelpCommand.class
        },
        footer = {
            "",
            "\"lantoa COMMAND --help\" says more of a command.",
            "Exit codes: 0 all well; 1 the thing asked about is not well, or what was running stopped;",
            "3 memory used up; 4 Elasticsearch gone; 5 disk full, or a file out of reach;",
            "2 asked wrongly, or for what cannot be had here, and nothing was started; 130 ended by Ctrl-C."
        })
public final class Lantoa {

    private Lantoa() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // the commands silence the log when they are ended: a hook of the log, whoever configures it, could come before
        // that
        System.setProperty("log4j.shutdownHookEnabled", "false");
        StandardOutput output = StandardOutput.take();
        int code;
        try {
            code = commandLine().execute(arguments);
        } catch (OutOfMemoryError e) {
            Ending ending = Ending.of(e);
            System.err.println("lantoa: " + ending.words().get(0));
            code = ending.code().number();
        }
        System.exit(unlessLost(output.lost(), code));
    }

    /** Results that could not be written are no results, however well the command went. */
    private static int unlessLost(@Nullable Ending lost, int code) {
        if (lost == null) {
            return code;
        }
        System.err.println("lantoa: " + String.join("\n", lost.words()));
        return code == ExitCode.WELL.number() ? lost.code().number() : code;
    }

    static CommandLine commandLine() {
        CommandLine lantoa = new CommandLine(new Lantoa())
                .setExecutionExceptionHandler((failure, command, parsed) -> tell(Ending.of(failure), command))
                .setParameterExceptionHandler(
                        (mistake, arguments) -> tell(Mistyped.words(List.of(mistake)), mistake.getCommandLine()))
                .setExecutionStrategy(Lantoa::run)
                .registerConverter(Path.class, new Given.AnyPath());
        lantoa.getCommandSpec().parser().collectErrors(true);
        lantoa.getSubcommands().values().forEach(Lantoa::collectErrors);
        return lantoa;
    }

    private static void collectErrors(CommandLine command) {
        command.getCommandSpec().parser().collectErrors(true);
        command.getSubcommands().values().forEach(Lantoa::collectErrors);
    }

    /** Runs a command, unless something on the line is wrong: then all of it is told at once. */
    private static int run(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        List<Exception> mistakes = new ArrayList<>();
        CommandLine last = parsed.commandSpec().commandLine();
        for (CommandLine command : parsed.asCommandLineList()) {
            mistakes.addAll(command.getParseResult().errors());
            last = command;
        }
        return mistakes.isEmpty() ? new CommandLine.RunLast().execute(parsed) : tell(Mistyped.words(mistakes), last);
    }

    private static int tell(List<String> words, CommandLine command) {
        List<String> lines = new ArrayList<>(words);
        lines.add("\"" + command.getCommandSpec().qualifiedName() + " --help\" says what it takes.");
        return tell(new Ending(ExitCode.ASKED_WRONGLY, lines), command);
    }

    private static int tell(Ending ending, CommandLine command) {
        String who = command.getCommandSpec().qualifiedName() + ": ";
        for (String line : ending.words()) {
            command.getErr().println(who + line);
            who = "";
        }
        command.getErr().flush();
        return ending.code().number();
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Lantoa.class.getPackage().getImplementationVersion();
            return new String[] {"lantoa " + (version == null ? "(from source)" : version)};
        }
    }
}
