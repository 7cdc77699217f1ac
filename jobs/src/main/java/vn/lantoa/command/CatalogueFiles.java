package vn.lantoa.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.catalogue.OpmlFeed;
import vn.lantoa.catalogue.OpmlReader;
import vn.lantoa.catalogue.OpmlWriter;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.press.ListedFeeds;
import vn.lantoa.press.Proposal;
import vn.lantoa.press.ProposalYaml;
import vn.lantoa.settings.Settings;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Mistake;

/** The catalogue's feeds as OPML, the form in which feed readers exchange lists of feeds: export and import. */
@Command(
        name = "catalogue",
        description = "The catalogue's feeds as OPML, for feed readers, and feeds of theirs for the catalogue.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(export | import)")
final class CatalogueFiles implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what is to be done: export or import");
    }

    @Command(
            name = "export",
            description = "Write the outlets that have feeds as OPML 2.0. A file of that name is replaced.",
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "FILE.opml", description = "The file to write.") Path file,
            @Option(
                            names = "--config",
                            paramLabel = "FILE",
                            description =
                                    "Settings that name a catalogue (default: the catalogue that comes with Lantoa).")
                    Path config)
            throws IOException, InterruptedException {
        Catalogue catalogue = catalogue(config);
        try (OutputStream opened = opened(file)) {
            Work.of(() -> {
                opened.write(OpmlWriter.write(catalogue));
                return null;
            });
        }
        long feeds = catalogue.channels().stream()
                .filter(channel -> channel.kind() == ChannelKind.FEED)
                .count();
        err().println(feeds + " feeds written to " + file + "; "
                + (catalogue.channels().size() - feeds) + " channels of other kinds have no place in OPML");
        return 0;
    }

    @Command(
            name = "import",
            description = {
                "Propose entries for the catalogue from somebody's OPML, in the form that discover prints. Nothing is asked.",
                "The entries go to standard output, what the catalogue has already to standard error."
            },
            mixinStandardHelpOptions = true)
    int propose(
            @Parameters(paramLabel = "FILE.opml", description = "The list of feeds.") Path file,
            @Option(
                            names = "--config",
                            paramLabel = "FILE",
                            description =
                                    "Settings that name a catalogue (default: the catalogue that comes with Lantoa).")
                    Path config) {
        Catalogue catalogue = catalogue(config);
        List<OpmlFeed> feeds = OpmlReader.read(file);
        List<Proposal> proposals = new ListedFeeds(catalogue, err()::println).propose(feeds);
        if (proposals.isEmpty()) {
            err().println("nothing to propose: " + file + " lists " + feeds.size() + " feeds, none of them new");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(ProposalYaml.of(String.valueOf(file.getFileName()), proposals));
        out.flush();
        return 0;
    }

    private static Catalogue catalogue(Path config) {
        Path named = config == null ? null : Settings.read(config).files().catalogue();
        return named == null ? Catalogue.bundled() : Catalogue.read(named);
    }

    private static OutputStream opened(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            boolean folder = Files.isDirectory(file);
            String what = folder ? "is a folder, not a file" : "cannot be written: " + e;
            throw new InvalidInput(List.of(new Mistake(file.toString(), 0, what)));
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
