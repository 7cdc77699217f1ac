package vn.lantoa.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lantoa.http.Fetcher;
import vn.lantoa.press.Discovery;
import vn.lantoa.press.Proposal;
import vn.lantoa.press.ProposalYaml;
import vn.lantoa.settings.HttpSettings;

/** Proposes a catalogue entry for an outlet. */
@Command(
        name = "discover",
        description = {
            "Look for an outlet's feeds, sitemaps, sections and columns, and propose an entry for the catalogue.",
            "The entry goes to standard output, what is asked to standard error. Exit code 1: no channel could be read."
        },
        mixinStandardHelpOptions = true)
final class Discover implements Callable<Integer> {

    private static final int NOT_WELL = 1;
    private static final String NO_CONTACT = "no contact given";
    private static final int MAX_BYTES = 20_000_000;

    @Parameters(
            index = "0",
            converter = Given.Address.class,
            paramLabel = "ADDRESS",
            description = "The outlet's home page.")
    private String address;

    @Option(
            names = "--contact",
            defaultValue = NO_CONTACT,
            description =
                    "Mail or web address that is told to the outlet's server, so that its operators can reach you.")
    private String contact;

    @Option(
            names = "--requests",
            converter = Given.Requests.class,
            defaultValue = "40",
            paramLabel = "N",
            description = "How many addresses are asked at most (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Option(
            names = "--pace",
            converter = Given.Milliseconds.class,
            defaultValue = "2000",
            paramLabel = "MILLISECONDS",
            description = "Least time between two requests (default: ${DEFAULT-VALUE}).")
    private int pace;

    @Option(names = "--allow-local", description = "Allow addresses of one's own network: only for tests.")
    private boolean allowLocal;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!contact.matches("[ -~]{1,200}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--contact: expected a mail or web address in plain letters, was \"" + contact + "\"");
        }
        HttpSettings http = new HttpSettings(
                "Lantoa",
                contact,
                Duration.ofMillis(pace),
                Duration.ofSeconds(30),
                MAX_BYTES,
                HttpSettings.BY_MEMORY,
                null,
                allowLocal);
        if (contact.equals(NO_CONTACT)) {
            spec.commandLine().getErr().println("no --contact given: the outlet's operators cannot reach you");
        }
        Proposal proposal;
        try (Fetcher fetcher = new Fetcher(http)) {
            Discovery discovery = new Discovery(
                    fetcher, requests, line -> spec.commandLine().getErr().println(line));
            proposal = Work.of(() -> discovery.propose(address));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(ProposalYaml.of(proposal));
        out.flush();
        return proposal.channels().stream().anyMatch(Proposal.Found::read) ? 0 : NOT_WELL;
    }
}
