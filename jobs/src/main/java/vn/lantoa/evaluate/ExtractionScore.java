package vn.lantoa.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.extract.PageContent;
import vn.lantoa.extract.PageReader;
import vn.lantoa.model.Json;

/**
 * How well articles are extracted from pages: their text ({@link Shingles}, averaged over the pages), their titles, and the
 * days of publication.
 */
public final class ExtractionScore {

    /** What the text has to reach. */
    public static final double F1_WANTED = 0.93;

    /** Which share of the titles has to be the true one to the letter. */
    public static final double TITLES_WANTED = 0.95;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final List<Judged> pages = new ArrayList<>();

    /** How one page was read. */
    record Judged(String id, boolean aside, Shingles text, boolean title, boolean day) {}

    /**
     * One line of figures.
     *
     * @param low lower end of the 95 % interval of F1
     * @param high upper end
     * @param titles share of the titles that are the true ones, white space aside
     * @param days share of the pages whose day of publication is the true one
     */
    public record Score(
            String what,
            int pages,
            double precision,
            double recall,
            double f1,
            double low,
            double high,
            double titles,
            double days) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-10s %4d pages  P %.3f R %.3f F1 %.3f [%.3f, %.3f]  title %.3f  day %.3f",
                    what,
                    pages,
                    precision,
                    recall,
                    f1,
                    low,
                    high,
                    titles,
                    days);
        }
    }

    /**
     * Reads a folder: {@code truth.json}, {id: url, title, published, articleBody}, and {@code pages/ID.html.gz} or {@code
     * pages/ID.html}. Pages that say {@code aside} are kept aside, or not, as they say.
     */
    public static ExtractionScore of(Path folder) throws IOException {
        ExtractionScore score = new ExtractionScore();
        PageReader reader = new PageReader();
        JsonNode truth = Json.MAPPER.readTree(Files.readAllBytes(folder.resolve("truth.json")));
        for (Map.Entry<String, JsonNode> one : truth.properties()) {
            String url = one.getValue().path("url").asText();
            PageContent page = reader.read(bytes(folder, one.getKey()), null, url);
            score.pages.add(judge(one.getKey(), one.getValue(), page));
        }
        return score;
    }

    /** All pages; those of the hosts that weights and rules were made on; those of the hosts that were kept aside. */
    public List<Score> scores() {
        return List.of(
                score("all", page -> true),
                score("seen", page -> !page.aside),
                score("kept aside", page -> page.aside));
    }

    /** Whether a page is kept aside while weights and rules are made: those of a third of the hosts where none says so. */
    public static boolean isAside(JsonNode truth) {
        if (truth.path("aside").isBoolean()) {
            return truth.path("aside").asBoolean();
        }
        String url = truth.path("url").asText();
        String rest = url.substring(url.indexOf("://") + 3);
        String host = URI.create("http://" + rest.split("[/?#]", 2)[0]).getHost();
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        return Math.floorMod(bare.hashCode() * 31 + 7, 3) == 0;
    }

    private static Judged judge(String id, JsonNode truth, PageContent page) {
        String published = page.dates().published() == null
                ? ""
                : page.dates().published().day().toString();
        return new Judged(
                id,
                isAside(truth),
                Shingles.compare(truth.path("articleBody").asText(), page.body()),
                folded(truth.path("title").asText()).equals(folded(page.title())),
                published.equals(truth.path("published").asText()));
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private Score score(String what, Predicate<Judged> wanted) {
        List<Judged> some = pages.stream().filter(wanted).toList();
        Bootstrap interval = Bootstrap.of(
                some.size(),
                places -> f1(Arrays.stream(places).mapToObj(some::get).toList()));
        return new Score(
                what,
                some.size(),
                precision(some),
                recall(some),
                f1(some),
                interval.low(),
                interval.high(),
                share(some, Judged::title),
                share(some, Judged::day));
    }

    private static double precision(List<Judged> pages) {
        return pages.stream()
                .mapToDouble(page -> page.text.precision())
                .average()
                .orElse(0);
    }

    private static double recall(List<Judged> pages) {
        return pages.stream().mapToDouble(page -> page.text.recall()).average().orElse(0);
    }

    private static double f1(List<Judged> pages) {
        double sum = precision(pages) + recall(pages);
        return sum == 0 ? 0 : 2 * precision(pages) * recall(pages) / sum;
    }

    private static double share(List<Judged> pages, Predicate<Judged> right) {
        return pages.isEmpty() ? 0 : (double) pages.stream().filter(right).count() / pages.size();
    }

    /** The page of that name in a folder, unfolded. */
    public static byte[] bytes(Path folder, String id) throws IOException {
        Path plain = folder.resolve("pages/" + id + ".html");
        if (Files.exists(plain)) {
            return Files.readAllBytes(plain);
        }
        try (InputStream page = new GZIPInputStream(Files.newInputStream(folder.resolve("pages/" + id + ".html.gz")))) {
            return page.readAllBytes();
        }
    }
}
