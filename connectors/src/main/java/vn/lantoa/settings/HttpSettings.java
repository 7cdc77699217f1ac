package vn.lantoa.settings;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How pages and feeds are fetched.
 *
 * @param agent name told to servers
 * @param contact mail or web address told to servers, so that their operators can reach us
 * @param pace least time between the end of an answer and the next request to that host
 * @param timeout for one whole request, connecting and reading together
 * @param maxBodyBytes larger bodies are refused while reading
 * @param bodiesBytes bytes of answers that come in at the same time in this process, and of pages until they are handed on
 * @param folder where copies of robots.txt outlive the process, on the machine that fetches; null for nowhere
 * @param allowLocal whether loopback and private addresses may be asked: only for the sample newsroom and tests
 */
public record HttpSettings(
        String agent,
        String contact,
        Duration pace,
        Duration timeout,
        int maxBodyBytes,
        long bodiesBytes,
        String folder,
        boolean allowLocal)
        implements Serializable {

    /** What is held at most unless the settings say otherwise: a sixth of the memory that {@code lantoa} gives itself. */
    public static final int BODIES_BYTES = 250_000_000;

    private static final String FOLDER = "robots";

    /** Absolute path of the folder within the data folder. */
    static String folder(Path data) {
        return data.toAbsolutePath().normalize().resolve(FOLDER).toString();
    }

    /** The same within another data folder. */
    HttpSettings moved(Path to) {
        return folder == null
                ? this
                : new HttpSettings(agent, contact, pace, timeout, maxBodyBytes, bodiesBytes, folder(to), allowLocal);
    }
}
