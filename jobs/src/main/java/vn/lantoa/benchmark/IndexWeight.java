package vn.lantoa.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.lantoa.elastic.IndexingWork;

/**
 * What it costs to index articles through the job, compared with plain bulk requests of the same documents.
 *
 * @param job reading, analysing and counting them, with its Elasticsearch
 * @param plain writing the same documents, with its Elasticsearch
 */
public record IndexWeight(int articles, int tasks, Work job, Work plain) {

    /**
     * Processor time of one of the two, and what its Elasticsearch did.
     *
     * @param here in this process
     * @param server in that of Elasticsearch
     */
    public record Work(Duration here, Duration server, IndexingWork indexing) {

        private Duration total() {
            return here.plus(server);
        }
    }

    /** The figures, for people. */
    public List<String> lines() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%d articles, %d tasks; %d documents stored by the job, %d plainly",
                        articles,
                        tasks,
                        job.indexing.documents(),
                        plain.indexing.documents()),
                line("the job", job),
                line("plain bulk", plain),
                String.format(
                        Locale.ROOT,
                        "the job against plain bulk: %.2f times in all, %.2f times in Elasticsearch alone",
                        ratio(job.total(), plain.total()),
                        ratio(job.server, plain.server)));
    }

    private String line(String way, Work work) {
        return String.format(
                Locale.ROOT,
                "%s: %.0f microseconds of work an article here, %.0f in Elasticsearch; %d refreshes, %.2f documents"
                        + " written again in merges for each stored",
                way,
                work.here.toNanos() / 1e3 / articles,
                work.server.toNanos() / 1e3 / articles,
                work.indexing.refreshes(),
                (double) work.indexing.merged() / Math.max(1, work.indexing.documents()));
    }

    private static double ratio(Duration one, Duration other) {
        return (double) one.toNanos() / Math.max(1, other.toNanos());
    }
}
