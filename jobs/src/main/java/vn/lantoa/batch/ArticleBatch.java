package vn.lantoa.batch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Article;
import vn.lantoa.model.Json;
import vn.lantoa.replay.ArticleLine;

/** One step of the analysis on a file of articles, one JSON object a line ({@link ArticleLine}). */
final class ArticleBatch {

    private final Function<Article, List<?>> step;

    /**
     * @param step gives what is written of an article, a line each
     */
    ArticleBatch(Function<Article, List<?>> step) {
        this.step = step;
    }

    /**
     * Writes what comes of each article. A line that cannot be read is reported on {@code complaints} with file and line, and
     * the others are processed.
     *
     * @return the number of lines that could not be read
     */
    int run(Path in, Path out, PrintStream complaints) throws IOException {
        int bad = 0;
        int number = 0;
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(in), StandardCharsets.UTF_8));
                BufferedWriter answers = Files.newBufferedWriter(out)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (ArticleLine.isEmpty(line)) {
                    continue;
                }
                Article article = read(line, in + ":" + number, complaints);
                if (article == null) {
                    bad++;
                    continue;
                }
                for (Object answer : step.apply(article)) {
                    answers.write(Json.write(answer) + "\n");
                }
            }
        }
        return bad;
    }

    /** Null where the line holds no article, which is reported. */
    private static @Nullable Article read(String line, String place, PrintStream complaints) {
        try {
            return ArticleLine.of(line).article();
        } catch (IllegalArgumentException e) {
            complaints.println(place + ": " + e.getMessage());
            return null;
        }
    }
}
