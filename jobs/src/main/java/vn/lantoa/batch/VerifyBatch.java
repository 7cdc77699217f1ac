package vn.lantoa.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import vn.lantoa.verify.Verification;

/** Verifies a file of articles, one JSON object a line. */
public final class VerifyBatch {

    private final Verification verification;

    public VerifyBatch(Verification verification) {
        this.verification = verification;
    }

    /**
     * Writes one line for each pair of article and task that was found; see {@link ArticleBatch#run}. Places of signals count in
     * UTF-16 units of title, lead (or summary) and body, separated by one line feed each, all in NFC.
     */
    public int run(Path in, Path out, PrintStream complaints) throws IOException {
        return new ArticleBatch(verification::verify).run(in, out, complaints);
    }
}
