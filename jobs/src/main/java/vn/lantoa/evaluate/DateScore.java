package vn.lantoa.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.extract.PageReader;
import vn.lantoa.model.Json;
import vn.lantoa.text.StatedTime;

/**
 * How well days of publication are read from pages: right where the day is the same.
 *
 * @param pages how many pages have a labelled day
 * @param answers for how many of them a day was read
 * @param right how many of these are right
 * @param low lower end of the 95 % interval of F1, from bootstrap samples of the pages drawn with a fixed seed
 * @param high upper end
 */
public record DateScore(int pages, int answers, int right, double low, double high) {

    private static final int MAX_BYTES = 20_000_000;
    private static final int DAY = 10;

    /** Reads the pages of a folder: {@code truth.json}, {ID: {url, published}}, and {@code pages/ID.html.gz}. */
    public static DateScore of(Path folder) throws IOException {
        PageReader reader = new PageReader();
        JsonNode truth = Json.MAPPER.readTree(Files.readAllBytes(folder.resolve("truth.json")));
        List<String> told = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (Map.Entry<String, JsonNode> label : truth.properties()) {
            String day = label.getValue().path("published").asText("");
            if (day.length() >= DAY) {
                told.add(day.substring(0, DAY));
                read.add(day(reader, folder.resolve("pages"), label));
            }
        }
        return of(told, read);
    }

    /** Compares days, as ISO 8601; null where none was read. */
    static DateScore of(List<String> told, List<String> read) {
        Bootstrap interval =
                Bootstrap.of(told.size(), places -> of(told, read, places, 0, 0).f1());
        return of(told, read, Bootstrap.all(told.size()), interval.low(), interval.high());
    }

    private static DateScore of(List<String> told, List<String> read, int[] chosen, double low, double high) {
        int answers = 0;
        int right = 0;
        for (int i : chosen) {
            answers += read.get(i) == null ? 0 : 1;
            right += told.get(i).equals(read.get(i)) ? 1 : 0;
        }
        return new DateScore(chosen.length, answers, right, low, high);
    }

    /** Of the answers, the share that is right; 1 where there is none. */
    public double precision() {
        return answers == 0 ? 1 : (double) right / answers;
    }

    /** Of the pages, the share whose day was read rightly; 1 where there is none. */
    public double recall() {
        return pages == 0 ? 1 : (double) right / pages;
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        return pages + answers == 0 ? 1 : 2.0 * right / (pages + answers);
    }

    /** The figures, for people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "days of publication: %d pages, %d answers, %d right; P %.3f R %.3f F1 %.3f [%.3f, %.3f]",
                pages,
                answers,
                right,
                precision(),
                recall(),
                f1(),
                low,
                high);
    }

    private static @Nullable String day(PageReader reader, Path pages, Map.Entry<String, JsonNode> label)
            throws IOException {
        try (InputStream page = new GZIPInputStream(Files.newInputStream(pages.resolve(label.getKey() + ".html.gz")))) {
            StatedTime published = reader.read(
                            page.readNBytes(MAX_BYTES),
                            null,
                            label.getValue().path("url").asText(""))
                    .dates()
                    .published();
            return published == null ? null : published.day().toString();
        }
    }
}
