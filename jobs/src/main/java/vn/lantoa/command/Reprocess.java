package vn.lantoa.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lantoa.archive.WarcFiles;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.elastic.FirstContact;
import vn.lantoa.elastic.Indices;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.job.CaptureIndex;
import vn.lantoa.job.Inputs;
import vn.lantoa.job.Replay;
import vn.lantoa.job.ReplaySummary;
import vn.lantoa.job.Setup;
import vn.lantoa.reclassify.Reclassification;
import vn.lantoa.reclassify.SideChange;
import vn.lantoa.registry.RegistryMemory;
import vn.lantoa.replay.ReplayPeriod;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.Settings;
import vn.lantoa.text.Dates;

/** What was collected once goes through the whole job again. */
@Command(
        name = "reprocess",
        mixinStandardHelpOptions = true,
        description = {
            "Run the archive, WARC files of others, or a file of articles through the current taxonomy and registry;",
            "or tell the themes of all articles in the index anew, beside the running job."
        },
        footer = {
            "",
            "Tells how far it is on standard error, and at the end what became of every item:",
            "in = out + repeated + filtered + rejected. An interrupted run goes on where it was when it is asked again.",
            "Exit code 1 where something could not be read."
        })
final class Reprocess implements Callable<Integer> {

    private static final String ARCHIVE = "archive";
    private static final String INDEX = "index";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "WHAT",
            description = "\"archive\" for one's own; or a WARC file, a folder of them, or articles as JSON Lines"
                    + " (NAME.jsonl or NAME.jsonl.gz). \"index\": themes only, of everything stored, into new indices that"
                    + " take over in one step; afterwards start what monitors anew.")
    private String from;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings (default: lantoa.yaml of the working folder, else the one beside the launcher).")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder, in place of that of the settings; one of a demo needs no settings.")
    private @Nullable Path data;

    @Option(names = "--since", paramLabel = "TIME", description = "Only what was captured at this time or later.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only what was captured before this time.")
    private @Nullable String until;

    @Option(
            names = "--captures-only",
            description = "Only make the index of captures agree with the archive's files; analyse nothing.")
    private boolean capturesOnly;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ReplayPeriod period = new ReplayPeriod(moment("--since", since), moment("--until", until));
        if (capturesOnly && !from.equals(ARCHIVE)) {
            throw wrong("--captures-only is for --from archive");
        }
        if (from.equals(INDEX) && (since != null || until != null)) {
            throw wrong("--since and --until are not for --from index, which tells all articles anew");
        }
        Setup setup = setup();
        Settings settings = setup.settings();
        MemoryCheck.stopIfWrong();
        List<Path> files = from.equals(INDEX) ? List.of() : files(settings);
        // beside the lock of what monitors: reprocessing may go on at the same time, but once only
        Settings own = settings.withData(settings.data().resolve(Replay.FOLDER));
        try (Premises premises = Premises.take(own, data == null ? "data in the settings" : "--data", "reprocess")) {
            return reprocess(setup, files, period);
        }
    }

    private int reprocess(Setup setup, List<Path> files, ReplayPeriod period) throws Exception {
        Settings settings = setup.settings();
        Inputs inputs = setup.inputs();
        if (!settings.elasticsearch().embedded()) {
            FirstContact.with(settings.elasticsearch());
            return Work.of(() -> run(settings, inputs, files, period));
        }
        String running = EmbeddedElasticsearch.runningAt(settings.data());
        if (running != null) {
            return at(running, setup, files, period);
        }
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(settings.data(), 0, settings.capacity())) {
            return at(server.address(), setup, files, period);
        }
    }

    private int at(String address, Setup setup, List<Path> files, ReplayPeriod period) throws InterruptedException {
        Settings settings = setup.settings().withElasticsearch(ElasticsearchSettings.at(address));
        return Work.of(() -> run(settings, setup.inputs(), files, period));
    }

    private Setup setup() throws IOException {
        Path folder = data;
        Optional<Catalogue> sample =
                folder == null || config != null ? Optional.empty() : DemoNewsroom.remembered(folder);
        if (folder != null && sample.isPresent()) {
            return demo(folder, sample.get());
        }
        RegistryMemory room = capturesOnly ? RegistryMemory.ENOUGH : MemoryCheck.room();
        Setup read = Setup.read(SettingsFile.of(config, new Progress(System.err)), room);
        return folder == null ? read : new Setup(read.settings().withData(folder), read.inputs());
    }

    private Setup demo(Path folder, Catalogue sample) throws IOException {
        Settings settings = DemoNewsroom.settings(folder, 0, 0);
        return new Setup(settings, Inputs.read(settings, () -> sample));
    }

    private List<Path> files(Settings settings) throws IOException {
        Path place = from.equals(ARCHIVE) ? Path.of(settings.archive().folder()) : Path.of(from);
        if (!Files.exists(place)) {
            throw wrong("nothing is at " + place + "; --from wants \"archive\", a WARC file, a folder of them, or a"
                    + " file of articles");
        }
        String name = place.getFileName().toString();
        boolean known = Files.isDirectory(place)
                || WarcFiles.isWarc(place)
                || name.endsWith(".jsonl")
                || name.endsWith(".jsonl.gz");
        if (!known) {
            throw wrong(place + " is none of NAME.warc, NAME.warc.gz, NAME.jsonl, NAME.jsonl.gz");
        }
        List<Path> files = WarcFiles.at(place);
        if (files.isEmpty()) {
            throw wrong("no WARC file is in " + place);
        }
        return files;
    }

    private int run(Settings settings, Inputs inputs, List<Path> files, ReplayPeriod period) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        if (from.equals(INDEX)) {
            return reclassify(settings, inputs, err);
        }
        if (from.equals(ARCHIVE)) {
            try (Store store = Store.open(settings.elasticsearch())) {
                Indices.prepare(store.client());
                err.println("index of captures: " + CaptureIndex.rebuild(store, settings.archive()) + " records in "
                        + files.size() + " files");
            }
        }
        if (capturesOnly) {
            return 0;
        }
        long start = System.nanoTime();
        ReplaySummary summary = new Replay(settings, inputs, files, period).run(err::println);
        double seconds = (System.nanoTime() - start) / 1e9;
        summary.lines().forEach(err::println);
        err.printf(Locale.ROOT, "%.1f s, %.0f items a second%n", seconds, summary.in() / seconds);
        return summary.allRead() ? 0 : 1;
    }

    private static int reclassify(Settings settings, Inputs inputs, PrintWriter err) throws IOException {
        Classifier classifier = new Classifier(Taxonomy.parse("taxonomy", inputs.taxonomy()), ThemeModel.bundled());
        try (Store store = Store.open(settings.elasticsearch())) {
            Indices.prepare(store.client());
        }
        SideChange changes = new Reclassification(settings.elasticsearch(), classifier, err::println).run();
        changes.lines().forEach(err::println);
        err.println(
                "what changed side is shown on the page /themes/changes; start what monitors anew, so that it goes by "
                        + classifier.version());
        return 0;
    }

    private @Nullable Instant moment(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Instant moment = Dates.parse(text);
        if (moment == null) {
            throw wrong(
                    option + ": expected a time such as 2026-11-20 or 2026-11-20T08:00:00+07:00, was \"" + text + "\"");
        }
        return moment;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
