package vn.lantoa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.lantoa.benchmark.WrittenFiles;

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
        WrittenFiles files = new WrittenFiles(folder);
        files.look();
        return files.seen().keySet().stream()
                .filter(file -> file.endsWith(DESCRIPTION))
                .flatMap(CompleteCheckpoint::described)
                .sorted(Comparator.comparing(CompleteCheckpoint::at).reversed())
                .toList();
    }

    private static Stream<CompleteCheckpoint> described(Path description) {
        try {
            return Stream.of(new CompleteCheckpoint(
                    description.getParent(),
                    Files.getLastModifiedTime(description).toInstant()));
        } catch (IOException e) {
            return Stream.empty(); // removed meanwhile
        }
    }

    public Path description() {
        return folder.resolve(DESCRIPTION);
    }
}
