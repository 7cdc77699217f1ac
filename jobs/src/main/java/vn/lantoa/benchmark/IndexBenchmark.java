package vn.lantoa.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.IndexingWork;
import vn.lantoa.elastic.Indices;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.job.Inputs;
import vn.lantoa.job.Replay;
import vn.lantoa.model.Article;
import vn.lantoa.model.Json;
import vn.lantoa.registry.Registry;
import vn.lantoa.replay.ReplayPeriod;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.Settings;

/**
 * Processor time that the job and its Elasticsearch take to reprocess made-up articles, compared with plain bulk requests
 * that write the same documents into a second Elasticsearch: same indices, same machine, one after the other.
 */
public final class IndexBenchmark {

    private static final int AT_ONCE = 1_000;
    private static final int DAYS = 365;

    private final MadeUpPress press = new MadeUpPress();
    private final int articles;
    private final int tasks;

    /**
     * @param tasks of the made-up registry; one article in twenty speaks of one
     */
    public IndexBenchmark(int articles, int tasks) {
        this.articles = articles;
        this.tasks = tasks;
    }

    /**
     * Measures.
     *
     * @param folder empty; keeps both servers' indices
     * @param progress gets a sentence about the progress now and then
     */
    public IndexWeight run(Path folder, Consumer<String> progress) throws Exception {
        Path documents = folder.resolve("documents.jsonl");
        IndexWeight.Work job = job(folder, documents, progress);
        progress.accept("the same documents once more, plainly");
        IndexWeight.Work plain = plain(folder.resolve("plain"), documents);
        return new IndexWeight(articles, tasks, job, plain);
    }

    private IndexWeight.Work job(Path folder, Path documents, Consumer<String> progress) throws Exception {
        Path file = folder.resolve("articles.jsonl");
        write(file);
        Path data = folder.resolve("job");
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data)) {
            Settings settings =
                    settings(folder).withData(data).withElasticsearch(ElasticsearchSettings.at(server.address()));
            Inputs inputs = Inputs.read(settings, this::catalogue);
            Inputs all = new Inputs(
                    inputs.catalogue(),
                    inputs.taxonomy(),
                    inputs.taxonomyVersion(),
                    new Registry("made-up", press.tasks(tasks), 0));
            try (Store store = Store.open(settings.elasticsearch())) {
                Clocks before = Clocks.of(server);
                new Replay(settings, all, List.of(file), ReplayPeriod.ALL).run(progress);
                IndexWeight.Work work = before.until(Clocks.of(server), store);
                copy(store, documents);
                return work;
            }
        }
    }

    private static IndexWeight.Work plain(Path data, Path documents) throws IOException {
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data);
                Store store = Store.open(ElasticsearchSettings.at(server.address()))) {
            Clocks before = Clocks.of(server);
            Indices.prepare(store.client());
            try (BufferedReader lines = Files.newBufferedReader(documents)) {
                List<Write> writes = new ArrayList<>();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    writes.add(Json.read(line, Write.class));
                    if (writes.size() == AT_ONCE) {
                        store.write(writes);
                        writes.clear();
                    }
                }
                store.write(writes);
            }
            store.refresh(Index.values());
            return before.until(Clocks.of(server), store);
        }
    }

    /** Every document of every index, so that it can be written as it is. */
    private static void copy(Store store, Path documents) throws IOException {
        store.refresh(Index.values());
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(documents))) {
            for (Index index : Index.values()) {
                new PitScan(store, index)
                        .eachWithId((id, document) ->
                                lines.println(Json.write(new Write(index.alias(), id, 1, Json.write(document)))));
            }
        }
    }

    private void write(Path file) throws IOException {
        Instant now = Instant.now();
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int number = 0; number < articles; number++) {
                Article article = press.item(number, new SplittableRandom(number), now, DAYS, tasks)
                        .article();
                lines.write(MadeUpPress.line(article));
                lines.newLine();
            }
        }
    }

    private Catalogue catalogue() {
        return new Catalogue(true, MadeUpPress.outlets(), List.of());
    }

    private static Settings settings(Path folder) throws IOException {
        Path file = folder.resolve("lantoa.yaml");
        Files.writeString(file, "http:\n  contact: benchmark@lantoa.localhost\n");
        return Settings.read(file);
    }

    /** How much processor time this process and a server have had until now. */
    private record Clocks(Duration here, Duration server) {

        static Clocks of(EmbeddedElasticsearch server) {
            Duration there = ProcessHandle.of(server.pid())
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
            return new Clocks(ThisProcess.cpu(), there);
        }

        IndexWeight.Work until(Clocks later, Store store) throws IOException {
            return new IndexWeight.Work(later.here.minus(here), later.server.minus(server), IndexingWork.of(store));
        }
    }
}
