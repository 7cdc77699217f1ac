package vn.lantoa.reclassify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vn.lantoa.classify.Classifier;
import vn.lantoa.coverage.Recount;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Generation;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * Tells the themes of everything stored anew. The job may go on writing: what it writes meanwhile is brought along, in rounds by the
 * moment of its analysis, until a round is short; then the new indices take over, and what was written into the old ones to the last
 * is brought along, too. Documents keep their versions, so that what the job writes later always wins, and nothing stands twice.
 */
public final class Reclassification {

    private static final List<Index> REPLACED = List.of(Index.ARTICLES, Index.COVERAGE);

    /** Of an article between its analysis and its being searchable, with all its retries. */
    private static final Duration UNDERWAY = Duration.ofMinutes(15);

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final int MOST_ROUNDS = 20;
    private static final int AT_ONCE = 200;
    private static final int TELL_EVERY = 50_000;

    private final ElasticsearchSettings settings;
    private final Classifier classifier;
    private final Consumer<String> progress;

    /**
     * @param classifier of the new taxonomy and model
     * @param progress gets a sentence now and then
     */
    public Reclassification(ElasticsearchSettings settings, Classifier classifier, Consumer<String> progress) {
        this.settings = settings;
        this.classifier = classifier;
        this.progress = progress;
    }

    /**
     * Runs to the end.
     *
     * @return what changed side
     */
    public SideChange run() throws IOException {
        try (Store store = Store.open(settings)) {
            Generation generation = Generation.beside(store, settings, REPLACED);
            Instant last;
            try (Store next = generation.next()) {
                tellLeft(generation);
                last = fill(store, next);
                new GoneArticles(store, next).remove();
                next.refresh(Index.ARTICLES);
                new Recount(next).all();
            } catch (IOException | RuntimeException e) {
                generation.abandon();
                throw e;
            }
            generation.takeOver();
            progress.accept("the new indices have taken over");
            try (Store former = generation.former()) {
                bringAlong(former, store, last);
                new GoneArticles(former, store).remove();
            }
            new Recount(store).all();
            generation.removeFormer();
            return changes(store);
        }
    }

    private void tellLeft(Generation generation) {
        for (String index : generation.left()) {
            progress.accept(
                    index + " is left of a run that was ended while it took over; what was written in that minute may"
                            + " stand there alone. \"reprocess --from archive --since\" that day brings it back; then the index can be"
                            + " deleted");
        }
    }

    /** @return the beginning of the last round */
    private Instant fill(Store store, Store next) throws IOException {
        Instant began = Instant.EPOCH;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Instant since = began;
            began = store.now();
            long articles = bringAlong(store, next, since);
            progress.accept(String.format(Locale.ROOT, "round %d: %,d articles", round, articles));
            if (Duration.between(began, store.now()).compareTo(SHORT) < 0) {
                break;
            }
        }
        return began;
    }

    /** Tells anew what was analysed since a moment, or was underway then. */
    private long bringAlong(Store from, Store to, Instant since) throws IOException {
        from.refresh(Index.ARTICLES);
        List<Write> writes = new ArrayList<>();
        long[] count = {0};
        PitScan scan = new PitScan(from, Index.ARTICLES).atOnce(AT_ONCE);
        if (!since.equals(Instant.EPOCH)) {
            scan.since("analysed", since.minus(UNDERWAY));
        }
        scan.eachWithVersion(ArticleDocument.class, (article, version) -> {
            writes.add(Write.index(Index.ARTICLES, article.id(), version, anew(article)));
            if (++count[0] % TELL_EVERY == 0) {
                progress.accept(String.format(Locale.ROOT, "%,d articles told anew", count[0]));
            }
            if (writes.size() == AT_ONCE) {
                write(to, writes);
            }
        });
        write(to, writes);
        return count[0];
    }

    private ArticleDocument anew(ArticleDocument article) {
        return article.by(classifier.classify(article.article()));
    }

    private static void write(Store to, List<Write> writes) {
        try {
            to.writeUnlessChanged(List.copyOf(writes));
            writes.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SideChange changes(Store store) throws IOException {
        store.refresh(Index.ARTICLES);
        SideChange changes = new SideChange();
        new PitScan(store, Index.ARTICLES)
                .fields("id", "themes", "before")
                .each(
                        Brought.class,
                        article ->
                                changes.add(article.themes() == null ? List.of() : article.themes(), article.before()));
        return changes;
    }
}
