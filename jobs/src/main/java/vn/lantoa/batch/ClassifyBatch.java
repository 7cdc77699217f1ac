package vn.lantoa.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.lantoa.classify.Classifier;
import vn.lantoa.model.Article;
import vn.lantoa.model.Classification;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Json;
import vn.lantoa.model.ThemeFinding;

/** Classifies a file of articles, one JSON object a line. */
public final class ClassifyBatch {

    private final Classifier classifier;

    public ClassifyBatch(Classifier classifier) {
        this.classifier = classifier;
    }

    /**
     * What is written about one article. Places of reasons count in UTF-16 units of title, summary and body, separated by
     * one line feed each.
     */
    record Answer(
            String id,
            String language,
            boolean relevant,
            double probability,
            List<ThemeFinding> themes,
            List<String> subthemes,
            CommunicationSetting setting) {}

    /**
     * Writes one line for each article. A line that cannot be read is told on {@code complaints} with file and line, and
     * the others go on.
     *
     * @return the number of lines that could not be read
     */
    public int run(Path in, Path out, PrintStream complaints) throws IOException {
        int bad = 0;
        int number = 0;
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(in), StandardCharsets.UTF_8));
                BufferedWriter answers = Files.newBufferedWriter(out)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!isEmpty(line)) {
                    String answer = answer(line, in + ":" + number, complaints);
                    if (answer == null) {
                        bad++;
                    } else {
                        answers.write(answer + "\n");
                    }
                }
            }
        }
        return bad;
    }

    private String answer(String line, String place, PrintStream complaints) {
        try {
            return Json.write(answer(BatchItem.article(Json.MAPPER.readTree(line.replace("\uFEFF", "")))));
        } catch (JsonProcessingException e) {
            complaints.println(place + ": is not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            complaints.println(place + ": " + e.getMessage());
        }
        return null;
    }

    private Answer answer(Article article) {
        Classification found = classifier.classify(article);
        return new Answer(
                article.id(),
                article.language(),
                found.relevant(),
                found.probability(),
                found.themes(),
                found.subthemes(),
                found.setting());
    }

    private static boolean isEmpty(String line) {
        return line.isBlank() || line.equals("\uFEFF");
    }
}
