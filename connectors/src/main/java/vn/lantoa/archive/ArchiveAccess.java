package vn.lantoa.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a folder can be written to. While it cannot, this is tried with a small file, less and less often, and
 * nothing else is written: all writers ask here first. Logged once, not for each capture. Thread-safe.
 */
public final class ArchiveAccess {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveAccess.class);
    private static final Map<Path, ArchiveAccess> SHARED = new HashMap<>();
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** Less free space than this is too little for most captures. */
    private static final int TRIAL_BYTES = 1 << 20;

    private final Path folder;
    private final InstantSource clock;
    private @Nullable String reason;
    private Instant next = Instant.MIN;
    private Duration pause = FIRST_PAUSE;
    private boolean told;

    ArchiveAccess(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The one instance of this process for a folder. */
    public static ArchiveAccess of(Path folder) {
        synchronized (SHARED) {
            return SHARED.computeIfAbsent(
                    folder.toAbsolutePath().normalize(), path -> new ArchiveAccess(path, InstantSource.system()));
        }
    }

    /** Whether writing may work; after a failure this is tried again when a pause is over. */
    public synchronized boolean open() {
        if (reason != null && !now().isBefore(next)) {
            attempt();
        }
        return reason == null;
    }

    /** Why it cannot be written, in words; null where it can. */
    public synchronized @Nullable String reason() {
        return reason;
    }

    /** Something could not be written; checks whether the folder is the reason. */
    public synchronized void failed() {
        attempt();
    }

    /** Something was written. */
    public synchronized void written() {
        if (told) {
            LOG.warn(
                    "the archive {} can be written again; pages that were not kept meanwhile are asked for again",
                    folder);
        }
        told = false;
        pause = FIRST_PAUSE;
    }

    /** Why something could not be written, in words that do not depend on the language of the system. */
    public static String words(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "its file or folder was taken away";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "a file stands where its folder should be";
        }
        if (failure instanceof AccessDeniedException) {
            return "this user has no right to write there";
        }
        String said = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota exceeded")) {
            return "no space is left on its disk";
        }
        return lower.contains("read-only") ? "its disk can only be read" : said;
    }

    private void attempt() {
        try {
            writeAndRemove();
            reason = null;
        } catch (IOException e) {
            refuse(words(e));
        }
    }

    private void refuse(String why) {
        reason = why;
        next = now().plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        if (!told) {
            told = true;
            LOG.warn(
                    "the archive {} cannot be written: {}; articles go on without an archived copy, and their pages are"
                            + " asked for again as soon as it can be: free some space, or put the folder right",
                    folder,
                    why);
        }
    }

    private void writeAndRemove() throws IOException {
        Files.createDirectories(folder);
        Path trial = folder.resolve("lantoa-trial-" + ProcessHandle.current().pid() + ".tmp");
        try (FileChannel channel = FileChannel.open(trial, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(TRIAL_BYTES);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } finally {
            Files.deleteIfExists(trial);
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
