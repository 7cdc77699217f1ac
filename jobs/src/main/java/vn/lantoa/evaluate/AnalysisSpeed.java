package vn.lantoa.evaluate;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.elastic.ArticleDocument;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.Write;
import vn.lantoa.extract.BareTree;
import vn.lantoa.extract.Page;
import vn.lantoa.extract.PageReader;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.Task;
import vn.lantoa.text.Language;
import vn.lantoa.verify.InputArticle;
import vn.lantoa.verify.Verification;

/**
 * What each step from a page to its document costs, and all of them together, beside jsoup's bare tree of the same
 * pages. The steps take turns, so that whatever else the machine does meets them all, and the best of their rounds
 * counts.
 */
public final class AnalysisSpeed {

    private static final String ADDRESS = "https://bao.example/bai.html";
    private static final Instant FETCHED = Instant.parse("2026-11-01T00:00:00Z");
    private static final int ROUNDS = 8;

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
        Map<String, Runnable> steps = steps(articles, verification);
        Map<String, Long> best = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            steps.forEach((step, work) -> {
                long start = cpu();
                work.run();
                best.merge(step, cpu() - start, Math::min);
            });
        }
        return lines(articles, made, best);
    }

    private Map<String, Runnable> steps(List<Article> articles, Verification verification) {
        Classifier classifier = new Classifier(Taxonomy.bundled());
        List<Analysed> analysed = articles.stream()
                .map(article -> new Analysed(article, classifier.classify(article), verification.verify(article)))
                .toList();
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("jsoup's bare tree", () -> each(pages, page -> BareTree.elements(page, ADDRESS)));
        steps.put("extract", () -> each(pages, page -> read(page).body().length()));
        steps.put(
                "language",
                () -> each(articles, article -> Language.of(article.text()).length()));
        steps.put(
                "classify",
                () -> each(
                        articles,
                        article -> classifier.classify(article).themes().size()));
        steps.put(
                "verify",
                () -> each(articles, article -> verification.verify(article).size()));
        steps.put("document", () -> each(analysed, one -> document(one).source().length()));
        return steps;
    }

    private List<String> lines(List<Article> articles, long made, Map<String, Long> best) {
        long bare = best.values().iterator().next();
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

    private static Write document(Analysed analysed) {
        ArticleDocument document = ArticleDocument.of(analysed, FETCHED);
        return Write.index(Index.ARTICLES, document.id(), 1, document);
    }

    private static int words(Article article) {
        return article.text().split("\\s+").length;
    }

    private static <T> void each(List<T> all, ToIntFunction<T> work) {
        long sum = 0;
        for (T one : all) {
            sum += work.applyAsInt(one);
        }
        if (sum < 0) {
            throw new IllegalStateException("sizes are never below zero");
        }
    }

    private Page read(byte[] page) {
        return reader.read(page, null, ADDRESS, FETCHED);
    }

    private Article article(byte[] page) {
        Page read = read(page);
        return new InputArticle("x", read.title(), read.lead(), null, read.body()).article();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
