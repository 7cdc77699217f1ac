package vn.lantoa.job;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints that earlier runs have left in a folder. A disk that was full, or a machine that lost its power, may have torn
 * the newest; a job that was given such a one would not start at all.
 */
final class KeptCheckpoints {

    private static final Logger LOG = LoggerFactory.getLogger(KeptCheckpoints.class);
    private static final String METADATA = "_metadata";
    private static final String MARK = "lantoa-being-read";

    private final Path folder;
    private final Consumer<String> progress;

    /**
     * @param folder need not exist
     * @param progress is told in a sentence where not the newest one is taken
     */
    KeptCheckpoints(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** The folder of the newest checkpoint, over all runs, of which everything is there; empty where there is none. */
    Optional<Path> newestWhole() {
        List<Path> all = newestFirst();
        Optional<Path> whole = all.stream().filter(this::isWhole).findFirst();
        if (!all.isEmpty() && whole.isEmpty()) {
            progress.accept(
                    "no checkpoint in " + folder + " is whole, so that the job starts without its memory: channels are"
                            + " visited anew, and nothing that the index holds becomes double");
        } else if (whole.isPresent() && !whole.get().equals(all.get(0))) {
            progress.accept("the newest checkpoint " + all.get(0) + " is damaged; the job goes on from the one before, "
                    + whole.get());
        }
        return whole;
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.endsWith(METADATA))
                    .sorted(Comparator.comparing(KeptCheckpoints::modified).reversed())
                    .map(Path::getParent)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoints in " + folder + " cannot be listed", e);
        }
    }

    private boolean isWhole(Path checkpoint) {
        String damage = damage(checkpoint);
        if (damage != null) {
            LOG.warn("the checkpoint {} is damaged and passed over: {}", checkpoint, damage);
        }
        return damage == null;
    }

    /** What is wrong with it; null where it is whole. */
    private static String damage(Path checkpoint) {
        // garbage may state a length that no memory has, and a Java without memory ends: who finds the mark of two
        // starts that
        // ended while they read it, one of which may have been killed, passes it over
        Path mark = checkpoint.resolve(MARK);
        try {
            if (Files.exists(mark) && Files.size(mark) > 0) {
                return METADATA + " could not be read at the starts before this one, which ended meanwhile";
            }
            Files.writeString(mark, Files.exists(mark) ? "again" : "");
            String damage = read(checkpoint);
            Files.delete(mark);
            return damage;
        } catch (IOException e) {
            LOG.debug("{} cannot be marked", checkpoint, e);
            return read(checkpoint);
        }
    }

    private static String read(Path checkpoint) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(checkpoint.resolve(METADATA))))) {
            CheckpointMetadata metadata = Checkpoints.loadCheckpointMetadata(
                    in,
                    KeptCheckpoints.class.getClassLoader(),
                    checkpoint.toUri().toString());
            return StateFiles.of(metadata)
                    .map(StateFiles.Stated::damage)
                    .filter(Optional::isPresent)
                    .map(Optional::get)
                    .findFirst()
                    .orElse(null);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // what is read of garbage may be a length that no memory has
            return METADATA + " cannot be read (" + e + ")";
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
