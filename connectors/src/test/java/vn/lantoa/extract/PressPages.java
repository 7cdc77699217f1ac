package vn.lantoa.extract;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import vn.lantoa.markup.Words;
import vn.lantoa.model.Json;

/**
 * Made-up pages in the layouts of the Vietnamese press, portals and journals, with what a reader takes for their article:
 * {@code press/truth.json} and {@code press/pages/ID.html}, as {@code ./lantoa evaluate extraction} reads them too. The pages
 * marked {@code aside} have layouts that the others do not have; nothing is fitted to them.
 */
final class PressPages {

    private static final String FOLDER = "/vn/lantoa/extract/press/";
    private static final int ALL = 1_000_000;

    /** What is true of a page; the lead is null where the page sets none apart. */
    record Truth(
            String url,
            String title,
            String lead,
            String published,
            List<String> authors,
            String section,
            String articleBody,
            boolean aside) {}

    /** A page as it was read. */
    record Reading(String id, Truth truth, PageContent page, double precision, double recall) {

        boolean title() {
            return truth.title.equals(page.title());
        }

        boolean lead() {
            return truth.lead == null || truth.lead.equals(page.lead());
        }

        boolean authors() {
            return truth.authors.equals(page.authors());
        }

        boolean day() {
            return page.dates().published() != null
                    && truth.published.equals(page.dates().published().day().toString());
        }

        boolean section() {
            return Objects.equals(truth.section, page.section());
        }
    }

    /** Figures over some pages, each from 0 to 1. */
    record Figures(
            String what,
            int pages,
            double precision,
            double recall,
            double titles,
            double leads,
            double authors,
            double days,
            double sections) {

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-10s %3d pages  P %.3f R %.3f F1 %.3f  title %.3f  lead %.3f  authors %.3f  day %.3f  section %.3f",
                    what,
                    pages,
                    precision,
                    recall,
                    f1(),
                    titles,
                    leads,
                    authors,
                    days,
                    sections);
        }
    }

    private PressPages() {}

    /** All pages, read. */
    static List<Reading> read() throws IOException {
        Map<String, Truth> truths = Json.MAPPER.readValue(bytes("truth.json"), new TypeReference<>() {});
        PageReader reader = new PageReader();
        return truths.entrySet().stream()
                .map(one -> reading(reader, one.getKey(), one.getValue()))
                .toList();
    }

    private static Reading reading(PageReader reader, String id, Truth truth) {
        PageContent page = reader.read(bytes("pages/" + id + ".html"), null, truth.url());
        long[] wanted = Words.fours(Words.of(truth.articleBody(), ALL));
        long[] given = Words.fours(Words.of(page.body(), ALL));
        double common = common(wanted, given);
        return new Reading(
                id,
                truth,
                page,
                given.length == 0 ? 0 : common / given.length,
                wanted.length == 0 ? 0 : common / wanted.length);
    }

    static Figures figures(String what, List<Reading> all, Predicate<Reading> wanted) {
        List<Reading> some = all.stream().filter(wanted).toList();
        return new Figures(
                what,
                some.size(),
                some.stream().mapToDouble(Reading::precision).average().orElse(0),
                some.stream().mapToDouble(Reading::recall).average().orElse(0),
                share(some, Reading::title),
                share(some, Reading::lead),
                share(some, Reading::authors),
                share(some, Reading::day),
                share(some, Reading::section));
    }

    private static double share(List<Reading> readings, Predicate<Reading> right) {
        return readings.stream()
                .mapToInt(reading -> right.test(reading) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** How many fours two sorted lists have in common, each as often as both have it. */
    private static int common(long[] one, long[] other) {
        int common = 0;
        int i = 0;
        int k = 0;
        while (i < one.length && k < other.length) {
            int order = Long.compare(one[i], other[k]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return common;
    }

    static byte[] bytes(String name) {
        try (InputStream file = PressPages.class.getResourceAsStream(FOLDER + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
