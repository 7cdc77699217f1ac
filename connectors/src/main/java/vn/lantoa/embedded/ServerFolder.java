package vn.lantoa.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.lantoa.elastic.ElasticsearchUnavailable;

/**
 * The server's files in a data folder, seen from outside the server's process.
 *
 * @param path absolute
 */
record ServerFolder(Path path) {

    private static final String USER = "lantoa";
    private static final int TAIL_BYTES = 4_000;

    Path temporary() {
        return path.resolve("elasticsearch-tmp");
    }

    Path log() {
        return path.resolve("elasticsearch.log");
    }

    /** Makes the folders that the process needs before it starts. */
    void create() {
        try {
            Files.createDirectories(temporary());
        } catch (IOException e) {
            throw new ElasticsearchUnavailable(
                    "The data folder " + path + " cannot be written: " + e
                            + ". Name another one in the settings (data), or with --data.",
                    e);
        }
    }

    /** Puts the log of the run before aside. */
    void turnLog() {
        try {
            if (Files.exists(log())) {
                Files.move(log(), path.resolve("elasticsearch.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address with the secret that its requests have to carry. */
    String withSecret(String address) {
        try {
            String secret =
                    Files.readString(path.resolve("elasticsearch.secret")).strip();
            return address.replaceFirst("://", "://" + USER + ":" + secret + "@");
        } catch (IOException e) {
            throw new ElasticsearchUnavailable(
                    "The secret of the Elasticsearch of " + path + " cannot be read ("
                            + path.resolve("elasticsearch.secret") + "); expected the user who started it",
                    e);
        }
    }

    /**
     * Address of the server that holds the folder, without its secret; null where none does, or it is not ready yet.
     */
    @Nullable
    String runningAt() {
        if (!held()) {
            return null;
        }
        try {
            return Files.readString(path.resolve("elasticsearch.address")).strip();
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a live process has the folder. */
    boolean held() {
        synchronized (ServerFolder.class) { // two threads of one process may not try the same lock
            try (FileChannel channel = FileChannel.open(path.resolve("elasticsearch.lock"), StandardOpenOption.READ);
                    FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
                return lock == null;
            } catch (NoSuchFileException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The last lines of the server's log. */
    String logTail() {
        try (RandomAccessFile file = new RandomAccessFile(log().toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
