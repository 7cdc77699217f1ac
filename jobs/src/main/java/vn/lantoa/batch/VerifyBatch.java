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
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Json;
import vn.lantoa.verify.Verification;

/** Verifies a file of articles, one JSON object a line. */
public final class VerifyBatch {

    private final Verification verification;

    public VerifyBatch(Verification verification) {
        this.verification = verification;
    }

    /**
     * Writes one line for each pair of article and task that was found. Places of signals count in UTF-16 units of title,
     * lead (or summary) and body, separated by one line feed each, all in NFC. A line that cannot be read is told on
     * {@code complaints} with file and line, and the others go on.
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
                String item = line.replace("\uFEFF", "");
                if (!item.isBlank() && !write(answers, item, in + ":" + number, complaints)) {
                    bad++;
                }
            }
        }
        return bad;
    }

    private boolean write(BufferedWriter answers, String line, String place, PrintStream complaints)
            throws IOException {
        InputArticle article;
        try {
            article = Json.MAPPER.readValue(line, InputArticle.class);
        } catch (JsonProcessingException e) {
            complaints.println(place + ": is not an article in JSON: " + e.getOriginalMessage());
            return false;
        }
        if (article == null || article.id() == null || article.id().isBlank()) {
            complaints.println(place + ": \"id\" is missing");
            return false;
        }
        for (Evidence evidence : verification.verify(article.article())) {
            answers.write(Json.write(evidence) + "\n");
        }
        return true;
    }
}
