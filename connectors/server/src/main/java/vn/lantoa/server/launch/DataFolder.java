package vn.lantoa.server.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the node's data, and the files by which other processes see who has it.
 *
 * <p>The lock is one of the operating system's: it is gone as soon as this process is, even after kill -9.
 */
final class DataFolder {

    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 100;
    private static final int SECRET_BYTES = 16;

    private final Path folder;
    private @Nullable FileChannel channel;

    DataFolder(Path folder) {
        this.folder = folder;
    }

    Path data() {
        return folder.resolve("elasticsearch");
    }

    Path temporary() {
        return folder.resolve("elasticsearch-tmp");
    }

    /** Takes the folder; false where another process has it. */
    boolean lock() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        FileChannel opened = FileChannel.open(
                folder.resolve("elasticsearch.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        channel = opened;
        // a few attempts, since whoever asks whether the folder is taken holds the lock for a moment
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FileLock lock = opened.tryLock();
            if (lock != null) {
                writeHolder(opened);
                return true;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return false;
    }

    /** Process number of whoever has the folder, as it wrote it; empty where unknown. To be asked after {@link #lock}. */
    String holder() throws IOException {
        FileChannel opened = Objects.requireNonNull(channel, "lock() opens it");
        ByteBuffer bytes = ByteBuffer.allocate(20);
        opened.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    /** Removes what an earlier process left behind when it was killed. */
    void clean() throws IOException {
        withdraw();
        Files.createDirectories(temporary());
        try (Stream<Path> left = Files.walk(temporary())) {
            List<Path> deepestFirst = left.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                if (!path.equals(temporary())) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /**
     * The file with the secret that requests have to carry; made when there is none. It stays the same from start to start,
     * and nobody but its owner may read it.
     */
    Path secret() throws IOException {
        Path file = folder.resolve("elasticsearch.secret");
        if (!Files.exists(file) || Files.size(file) == 0) {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            Path fresh = folder.resolve("elasticsearch.secret.new");
            Files.deleteIfExists(fresh);
            createPrivate(fresh);
            Files.writeString(fresh, HexFormat.of().formatHex(random) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** Lets other processes find the server. */
    void announce(String address) throws IOException {
        Path file = folder.resolve("elasticsearch.address");
        Path fresh = folder.resolve("elasticsearch.address.new");
        Files.writeString(fresh, address + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void withdraw() {
        try {
            Files.deleteIfExists(folder.resolve("elasticsearch.address"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeHolder(FileChannel channel) throws IOException {
        channel.truncate(0);
        String holder = ProcessHandle.current().pid() + "\n";
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    }
}
