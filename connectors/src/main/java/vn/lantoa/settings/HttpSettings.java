package vn.lantoa.settings;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How pages and feeds are fetched.
 *
 * @param agent name told to servers
 * @param contact mail or web address told to servers, so that their operators can reach us
 * @param pace least time between the end of an answer and the next request to that host
 * @param timeout for one whole request, connecting and reading together
 * @param maxBodyBytes larger bodies are refused while reading
 * @param bodiesBytes bytes of answers that come in at the same time in a process, and of pages until they are handed on;
 *     {@link #BY_MEMORY} where that is up to the process
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
        @Nullable String folder,
        boolean allowLocal)
        implements Serializable {

    /** Each process that fetches takes a fifth of its memory for them, 250 MB at most. */
    public static final long BY_MEMORY = 0;

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
