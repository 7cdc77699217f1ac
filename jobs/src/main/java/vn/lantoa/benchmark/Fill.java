package vn.lantoa.benchmark;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import vn.lantoa.coverage.Recount;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.document.StoredPayload;
import vn.lantoa.document.StoredRecord;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Tasks;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.CapturedAnswer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Classification;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Level;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.Reason;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Signal;
import vn.lantoa.model.SignalKind;
import vn.lantoa.model.Task;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;
import vn.lantoa.model.Whose;

/**
 * Fills an index with the articles and tasks of {@link MadeUpPress}, with everything that belongs to them: evidence, sightings,
 * captures, channels, coverage. One article in seven is on a theme, one in twenty publicises a task. The same figures on
 * the same day give the same documents.
 */
public final class Fill {

    private static final int AT_ONCE = 5_000;
    private static final int ON_A_THEME = 7;
    private static final List<Theme> THEMES = List.of(Theme.values());
    private static final String REGISTRY = "made-up";
    private static final int CAPTURE_BYTES = 20_000;

    private final MadeUpPress press = new MadeUpPress();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private final ManyWrites writes;
    private final Store store;
    private final int articles;
    private final int tasks;
    private final int days;

    /**
     * @param store with the indices of Lantoa; other tasks than the made-up ones go
     * @param days before today over which the articles are spread
     */
    public Fill(Store store, int articles, int tasks, int days) {
        this.store = store;
        this.writes = new ManyWrites(store, AT_ONCE);
        this.articles = articles;
        this.tasks = tasks;
        this.days = days;
    }

    /** The figures, for people. */
    public List<String> run() throws IOException {
        long start = System.nanoTime();
        Tasks.replace(store, press.tasks(tasks), REGISTRY);
        for (int outlet = 0; outlet < MadeUpPress.OUTLETS; outlet++) {
            ChannelReport report =
                    new ChannelReport(channel(MadeUpPress.outlet(outlet)), now, null, null, 30, 0, now, now);
            ChannelDocument document = ChannelDocument.of(report, true);
            writes.add(Write.index(Index.CHANNELS, document.id(), 1, document));
        }
        for (int number = 0; number < articles; number++) {
            article(number);
        }
        writes.flush();
        double filled = (System.nanoTime() - start) / 1e9;
        long counted = System.nanoTime();
        int figures = new Recount(store).all();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%d articles of %d days and %d tasks in %.1f s, %.0f articles a second",
                        articles,
                        days,
                        tasks,
                        filled,
                        articles / filled),
                String.format(
                        Locale.ROOT,
                        "%d figures of coverage added up and written in %.1f s",
                        figures,
                        (System.nanoTime() - counted) / 1e9),
                recounted(),
                String.format(Locale.ROOT, "heap in use here: %d MB", ThisProcess.heap() >> 20));
    }

    /** How long the coverage takes at a start on this index. */
    private String recounted() throws IOException {
        long start = System.nanoTime();
        int corrected = new Recount(store).all();
        return String.format(
                Locale.ROOT,
                "added up once more, %d figures corrected, in %.1f s",
                corrected,
                (System.nanoTime() - start) / 1e9);
    }

    private void article(int number) throws IOException {
        SplittableRandom random = new SplittableRandom(number);
        MadeUpPress.Item item = press.item(number, random, now, days, tasks);
        Article article = item.article();
        Task task = item.task();
        Analysed analysed = new Analysed(
                article,
                classification(article, number, random),
                task == null ? List.of() : List.of(evidence(article, task)));
        Instant moment = article.dates().fetched();
        ArticleDocument document = ArticleDocument.of(analysed, moment);
        writes.add(Write.index(Index.ARTICLES, document.id(), 1, document));
        for (Evidence evidence : analysed.evidence()) {
            EvidenceDocument proof = EvidenceDocument.of(evidence, article, REGISTRY, moment);
            writes.add(Write.index(Index.EVIDENCE, proof.id(), 1, proof));
        }
        SightingDocument sighting = SightingDocument.of(new Sighting(
                channel(article.origin().outlet()),
                article.id(),
                article.origin().address(),
                moment,
                article.dates().published(),
                article.dates().precision(),
                Whose.OWN,
                null));
        writes.add(Write.index(Index.SIGHTINGS, sighting.id(), 1, sighting));
        CaptureDocument capture = capture(article, number);
        writes.add(Write.index(Index.CAPTURES, capture.id(), 1, capture));
    }

    private static Classification classification(Article article, int number, SplittableRandom random) {
        if (number % ON_A_THEME != 0) {
            return new Classification(false, 0.1, List.of(), List.of(), CommunicationSetting.MASS_MEDIA, REGISTRY);
        }
        Theme theme = THEMES.get(random.nextInt(THEMES.size()));
        Reason reason = new Reason(
                article.content().title(), 0, article.content().title().length(), 2.5);
        return new Classification(
                true,
                0.9,
                List.of(new ThemeFinding(theme, 0.9, Decision.YES, List.of(reason))),
                List.of(),
                CommunicationSetting.MASS_MEDIA,
                REGISTRY);
    }

    private static Evidence evidence(Article article, Task task) {
        int start = article.text().indexOf(task.titleVi());
        return new Evidence(
                article.id(),
                task.id(),
                0.95,
                Level.REPORTED,
                Acceptance.ACCEPTED,
                List.of(new Signal(
                        SignalKind.TITLE,
                        task.titleVi(),
                        3,
                        start,
                        start + task.titleVi().length())),
                task.titleVi());
    }

    private static CaptureDocument capture(Article article, int number) {
        String file = "made-up-" + number / 10_000 + ".warc.gz";
        long offset = number % 10_000 * (long) CAPTURE_BYTES;
        return new CaptureDocument(
                Ids.capture(file, offset),
                article.id(),
                article.origin().address(),
                article.origin().channel(),
                1,
                new CapturedAnswer(
                        article.origin().address(),
                        article.dates().fetched(),
                        Ids.sha256(article.origin().address()),
                        200,
                        "text/html",
                        null),
                new StoredRecord("urn:uuid:made-up-" + number, file, offset, CAPTURE_BYTES),
                new StoredPayload(null, file, offset, CAPTURE_BYTES));
    }

    private static Channel channel(String outlet) {
        Outlet publisher = MadeUpPress.publisher(outlet);
        return new Channel(
                outlet + "/rss", publisher, ChannelKind.FEED, publisher.site() + "rss", "vi", false, true, null);
    }
}
