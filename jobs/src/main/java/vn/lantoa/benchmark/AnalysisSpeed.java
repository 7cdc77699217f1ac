package vn.lantoa.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.extract.BareTree;
import vn.lantoa.extract.PageContent;
import vn.lantoa.extract.PageReader;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.Task;
import vn.lantoa.text.Language;
import vn.lantoa.verify.Verification;

/**
 * What each step from a page to its document costs, and all of them together, beside jsoup's bare tree of the same pages. The
 * steps are run alternately, so that other load on the machine affects all of them, and the best round of each counts.
 */
public final class AnalysisSpeed {

    private static final String ADDRESS = "https://bao.example/bai.html";
    private static final Instant FETCHED = Instant.parse("2026-11-01T00:00:00Z");
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 20;
    private static final String BARE = "jsoup's bare tree";

    private final List<byte[]> pages;
    private final List<Task> tasks;
    private final PageReader reader = new PageReader();

    /**
     * @param pages as served
     * @param tasks of the registry
     */
    public AnalysisSpeed(List<byte[]> pages, List<Task> tasks) {
        this.pages = List.copyOf(pages);
        this.tasks = List.copyOf(tasks);
    }

    /** The figures, for people. */
    public List<String> run() {
        List<Article> articles = pages.stream().map(this::article).toList();
        long before = cpu();
        Verification verification = new Verification(tasks);
        long made = cpu() - before;
        Classifier classifier = new Classifier(Taxonomy.bundled(), ThemeModel.bundled());
        List<Analysed> analysed = articles.stream()
                .map(article -> new Analysed(article, classifier.classify(article), verification.verify(article)))
                .toList();
        Map<String, Long> best = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Long> spent = new LinkedHashMap<>();
            spent.put(BARE, each(pages, page -> BareTree.elements(page, ADDRESS)));
            spent.put("extract", each(pages, page -> read(page).body().length()));
            spent.put(
                    "language",
                    each(articles, article -> Language.of(article.text()).length()));
            chain(articles, classifier, verification, spent);
            spent.put("document", each(analysed, AnalysisSpeed::written));
            spent.forEach((step, time) -> best.merge(step, time, Math::min));
        }
        return lines(articles, made, best);
    }

    /** As in the job: the second directly after the first, which has already split the text. */
    private static void chain(
            List<Article> articles, Classifier classifier, Verification verification, Map<String, Long> spent) {
        for (Article article : articles) {
            spent.merge(
                    "classify",
                    each(
                            List.of(article),
                            one -> classifier.classify(one).themes().size()),
                    Long::sum);
            spent.merge(
                    "verify",
                    each(List.of(article), one -> verification.verify(one).size()),
                    Long::sum);
        }
    }

    private List<String> lines(List<Article> articles, long made, Map<String, Long> best) {
        long bare = Objects.requireNonNull(best.get(BARE), "every round measures it");
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d pages of %d bytes with %d words on average; %d tasks, whose index took %.2f s of work",
                pages.size(),
                pages.stream().mapToInt(page -> page.length).sum() / pages.size(),
                articles.stream().mapToInt(AnalysisSpeed::words).sum() / pages.size(),
                tasks.size(),
                made / 1e9));
        best.forEach((step, time) -> lines.add(String.format(
                Locale.ROOT,
                "%s: %.0f microseconds of work a page, %.2f times the bare tree",
                step,
                time / 1e3 / pages.size(),
                (double) time / bare)));
        long all = best.values().stream().mapToLong(Long::longValue).sum() - bare;
        lines.add(String.format(Locale.ROOT, "in all: %.2f times the bare tree", (double) all / bare));
        return lines;
    }

    private static int written(Analysed analysed) {
        ArticleDocument document = ArticleDocument.of(analysed, FETCHED);
        Write write = Write.index(Index.ARTICLES, document.id(), 1, document);
        return Objects.requireNonNull(write.source(), "only a deletion has none")
                .length();
    }

    private static int words(Article article) {
        return article.text().split("\\s+").length;
    }

    /** Processor time for all of them, in nanoseconds. */
    private static <T> long each(List<T> all, ToIntFunction<T> work) {
        long start = cpu();
        long sum = 0;
        for (T one : all) {
            sum += work.applyAsInt(one);
        }
        if (sum < 0) {
            throw new IllegalStateException("sizes are never below zero");
        }
        return cpu() - start;
    }

    private PageContent read(byte[] page) {
        return reader.read(page, null, ADDRESS, FETCHED);
    }

    private Article article(byte[] page) {
        PageContent read = read(page);
        return Article.ofTexts("x", read.title(), read.lead(), read.body());
    }

    private static long cpu() {
        return CLOCK.getCurrentThreadCpuTime();
    }
}
