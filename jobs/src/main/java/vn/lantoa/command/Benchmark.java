package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lantoa.benchmark.AnalysisSpeed;
import vn.lantoa.benchmark.ArchiveSpeed;
import vn.lantoa.benchmark.FetchBenchmark;
import vn.lantoa.benchmark.FetchPromises;
import vn.lantoa.benchmark.HealthSpeed;
import vn.lantoa.benchmark.IndexBenchmark;
import vn.lantoa.benchmark.MadeUpPages;
import vn.lantoa.benchmark.MadeUpPress;
import vn.lantoa.benchmark.StateBenchmark;
import vn.lantoa.benchmark.StatePromises;
import vn.lantoa.elastic.Indices;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.settings.ElasticsearchSettings;

/** Measures how parts of Lantoa perform, against a local server or data of its own. */
@Command(
        name = "benchmark",
        description = "Measure throughput; exit code 1 where a promise is broken.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(fetch | archive | health | analysis | index | state | fill)")
final class Benchmark implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what is to be measured: fetch, archive, health, analysis, index, state or fill");
    }

    @Command(
            description = "Read the feeds and pages of many hosts of a local server, through the source of the job.",
            mixinStandardHelpOptions = true)
    int fetch(
            @Option(
                            names = "--hosts",
                            converter = Given.Hosts.class,
                            defaultValue = "500",
                            description = "Default: ${DEFAULT-VALUE}.")
                    int hosts,
            @Option(
                            names = "--pages",
                            converter = Given.TenThousand.class,
                            defaultValue = "20",
                            description = "Of each host; default: ${DEFAULT-VALUE}.")
                    int pages,
            @Option(
                            names = "--pace",
                            converter = Given.Pause.class,
                            defaultValue = "2s",
                            paramLabel = "TIME",
                            description = "Pause between two requests to one host; default: ${DEFAULT-VALUE}.")
                    Duration pace)
            throws Exception {
        FetchPromises result = Work.of(() -> new FetchBenchmark(hosts, pages, pace).run());
        return tell(result.lines(), result.broken());
    }

    @Command(
            description = "Write captures of made-up pages into an archive and read them back.",
            mixinStandardHelpOptions = true)
    int archive(
            @Option(
                            names = "--pages",
                            converter = Given.Million.class,
                            defaultValue = "3000",
                            description = "Default: ${DEFAULT-VALUE}.")
                    int pages)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lantoa-archive");
        Work.of(() -> new ArchiveSpeed(pages).run(folder)).forEach(System.out::println);
        System.out.println("the files are in " + folder);
        return 0;
    }

    @Command(
            description = "Compute the health of many made-up channels in an Elasticsearch of its own.",
            mixinStandardHelpOptions = true)
    int health(
            @Option(
                            names = "--channels",
                            converter = Given.TenThousand.class,
                            defaultValue = "240",
                            description = "Default: ${DEFAULT-VALUE}.")
                    int channels,
            @Option(
                            names = "--sightings",
                            converter = Given.Millions.class,
                            defaultValue = "16000",
                            description = "Of all channels together; default: ${DEFAULT-VALUE}.")
                    int sightings)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lantoa-health");
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(folder);
                Store store = Store.open(ElasticsearchSettings.at(server.address()))) {
            Work.of(() -> {
                        Indices.prepare(store.client());
                        return new HealthSpeed(store, channels, sightings).run();
                    })
                    .forEach(System.out::println);
        }
        System.out.println("the index is in " + folder);
        return 0;
    }

    @Command(
            description = "Take articles out of made-up pages, find their language, themes and tasks: each step beside"
                    + " jsoup's bare tree of the same pages.",
            mixinStandardHelpOptions = true)
    int analysis(
            @Option(
                            names = "--pages",
                            converter = Given.TenThousand.class,
                            defaultValue = "200",
                            description = "Default: ${DEFAULT-VALUE}.")
                    int pages,
            @Option(
                            names = "--tasks",
                            converter = Given.Tasks.class,
                            defaultValue = "500",
                            description = "Of the made-up registry; default: ${DEFAULT-VALUE}.")
                    int tasks)
            throws InterruptedException {
        MadeUpPress press = new MadeUpPress();
        Work.of(() -> new AnalysisSpeed(MadeUpPages.of(press, pages), press.tasks(tasks)).run())
                .forEach(System.out::println);
        return 0;
    }

    @Command(
            description = "Remember many made-up articles as the job does: what its checkpoints write, and how soon a"
                    + " second start has everything back.",
            mixinStandardHelpOptions = true)
    int state(
            @Option(
                            names = "--articles",
                            converter = Given.Millions.class,
                            defaultValue = "800000",
                            description = "Remembered at first; default: ${DEFAULT-VALUE}.")
                    int articles,
            @Option(
                            names = "--new",
                            converter = Given.TenThousand.class,
                            defaultValue = "60",
                            description = "Articles a minute after that; default: ${DEFAULT-VALUE}.")
                    int perMinute,
            @Option(
                            names = "--length",
                            converter = Given.Pause.class,
                            defaultValue = "300s",
                            paramLabel = "TIME",
                            description = "How long is measured; default: ${DEFAULT-VALUE}.")
                    Duration length)
            throws Exception {
        Path folder = Files.createTempDirectory("lantoa-state");
        StatePromises result =
                Work.of(() -> new StateBenchmark(articles, perMinute, length, System.err::println).run(folder));
        int code = tell(result.lines(), result.broken());
        System.out.println("the checkpoints are in " + folder);
        return code;
    }

    @Command(
            description =
                    "Reprocess made-up articles into an Elasticsearch of their own, and write the very documents that"
                            + " came of it plainly into another: what each costs.",
            mixinStandardHelpOptions = true)
    int index(
            @Option(
                            names = "--articles",
                            converter = Given.Million.class,
                            defaultValue = "20000",
                            description = "Default: ${DEFAULT-VALUE}.")
                    int articles,
            @Option(
                            names = "--tasks",
                            converter = Given.Tasks.class,
                            defaultValue = "500",
                            description = "Of the made-up registry; default: ${DEFAULT-VALUE}.")
                    int tasks)
            throws Exception {
        Path folder = Files.createTempDirectory("lantoa-index");
        Work.of(() -> new IndexBenchmark(articles, tasks).run(folder, System.err::println))
                .lines()
                .forEach(System.out::println);
        System.out.println("both indices are in " + folder);
        return 0;
    }

    @Command(
            description =
                    "Fill an index with made-up articles and all that belongs to them, to see how Lantoa does on it.",
            mixinStandardHelpOptions = true)
    int fill(@Mixin Filling filling) throws IOException, InterruptedException {
        filling.run();
        return 0;
    }

    /** Says what was measured and which promises were broken; gives the exit code. */
    private static int tell(List<String> lines, List<String> broken) {
        lines.forEach(System.out::println);
        broken.forEach(promise -> System.out.println("BROKEN: " + promise));
        return broken.isEmpty() ? 0 : 1;
    }
}
