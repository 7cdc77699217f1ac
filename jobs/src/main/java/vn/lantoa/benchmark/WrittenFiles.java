package vn.lantoa.benchmark;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/** How many bytes are written into a folder, also in files that are removed again after a while. */
public final class WrittenFiles {

    private final Path folder;
    private final Map<Path, Long> seen = new HashMap<>();
    private long present;

    public WrittenFiles(Path folder) {
        this.folder = folder;
    }

    /** To be called more often than files come and go. */
    public void look() throws IOException {
        present = 0;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                seen.merge(file, attributes.size(), Math::max);
                present += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE; // removed meanwhile
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The files that were ever seen, and their greatest lengths. */
    public Map<Path, Long> seen() {
        return Map.copyOf(seen);
    }

    /** Bytes of all files that were ever seen. */
    long written() {
        return seen.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Bytes of the files that were there at the last look. */
    long present() {
        return present;
    }
}
