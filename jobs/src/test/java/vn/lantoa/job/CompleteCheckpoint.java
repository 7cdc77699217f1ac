package vn.lantoa.job;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A checkpoint that was written to its end.
 *
 * @param folder its own, {@code chk-7}
 * @param at when its description was written, which is its last file
 */
public record CompleteCheckpoint(Path folder, Instant at) {

    private static final String DESCRIPTION = "_metadata";

    /** Those within a folder, the newest first, also while a job adds and removes some; none if there is no such folder. */
    public static List<CompleteCheckpoint> within(Path folder) throws IOException {
        List<CompleteCheckpoint> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.endsWith(DESCRIPTION)) {
                    found.add(new CompleteCheckpoint(
                            file.getParent(), attributes.lastModifiedTime().toInstant()));
                }
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
        found.sort(Comparator.comparing(CompleteCheckpoint::at).reversed());
        return found;
    }

    public Path description() {
        return folder.resolve(DESCRIPTION);
    }
}
