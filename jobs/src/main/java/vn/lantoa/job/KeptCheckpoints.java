package vn.lantoa.job;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints that earlier runs have left in a folder. A disk that was full, or a machine that lost its power, may have
 * damaged the newest; a job that was given such a one would not start.
 */
final class KeptCheckpoints {

    private static final Logger LOG = LoggerFactory.getLogger(KeptCheckpoints.class);
    private static final String METADATA = "_metadata";
    private static final String MARK = "lantoa-being-read";

    /** So many whole ones are kept, by the job and from one start to the next. */
    static final int RETAINED = 2;

    private final Path folder;
    private final Consumer<String> progress;
    private final List<Checkpoint> examined;

    /**
     * Checks them once, from the newest to the last one that is to be kept.
     *
     * @param folder need not exist
     * @param progress gets a sentence where it is not the newest one that is used
     */
    KeptCheckpoints(Path folder, Consumer<String> progress) {
        this.folder = folder.toAbsolutePath().normalize();
        this.progress = progress;
        this.examined = examine();
    }

    /** The folder of the newest checkpoint, over all runs, of which everything is there; empty where there is none. */
    Optional<Path> newestWhole() {
        Optional<Path> whole = whole().findFirst().map(Checkpoint::folder);
        if (examined.isEmpty()) {
            return whole;
        }
        Checkpoint newest = examined.get(0);
        if (whole.isEmpty()) {
            progress.accept(
                    "no checkpoint in " + folder + " is whole, so that the job starts without its memory: channels are"
                            + " visited anew, and nothing that the index holds becomes double (the newest: "
                            + newest.damage() + ")");
        } else if (!newest.isWhole()) {
            progress.accept("the newest checkpoint " + newest.folder()
                    + " is damaged; the job goes on from the one before, " + whole.get());
        }
        return whole;
    }

    /**
     * Removes what no start would use: all but the newest whole checkpoints and the files that they share with others. Runs
     * that were killed leave it behind, each under a name of its own. Does nothing where no checkpoint is whole. To be called
     * while no job runs on the folder.
     */
    void clear() throws IOException {
        Set<Path> needed =
                whole().flatMap(checkpoint -> checkpoint.files().stream()).collect(Collectors.toSet());
        if (!needed.isEmpty()) {
            Leftovers.removeAllBut(needed, folder);
        }
    }

    private Stream<Checkpoint> whole() {
        return examined.stream().filter(Checkpoint::isWhole);
    }

    private List<Checkpoint> examine() {
        List<Checkpoint> found = new ArrayList<>();
        int whole = 0;
        for (Path checkpoint : newestFirst()) {
            if (whole == RETAINED) {
                break;
            }
            found.add(examine(checkpoint));
            whole += found.get(found.size() - 1).isWhole() ? 1 : 0;
        }
        return found;
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

    private Checkpoint examine(Path checkpoint) {
        Checkpoint found = marked(checkpoint);
        if (!found.isWhole()) {
            LOG.warn("the checkpoint {} is damaged and passed over: {}", checkpoint, found.damage());
        }
        return found;
    }

    private Checkpoint marked(Path checkpoint) {
        // garbage may state a length that no memory has, and a Java without memory ends: a checkpoint with the marks of
        // two starts that ended while they read it is passed over; one of them may have been killed
        Path mark = checkpoint.resolve(MARK);
        try {
            if (Files.exists(mark) && Files.size(mark) > 0) {
                return Checkpoint.damaged(
                        checkpoint,
                        METADATA + " could not be read at the starts before this one, which ended meanwhile");
            }
            Files.writeString(mark, Files.exists(mark) ? "again" : "");
            Checkpoint found = read(checkpoint);
            Files.delete(mark);
            return found;
        } catch (IOException e) {
            LOG.debug("{} cannot be marked", checkpoint, e);
            return read(checkpoint);
        }
    }

    private Checkpoint read(Path checkpoint) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(checkpoint.resolve(METADATA))))) {
            CheckpointMetadata metadata = Checkpoints.loadCheckpointMetadata(
                    in,
                    KeptCheckpoints.class.getClassLoader(),
                    checkpoint.toUri().toString());
            return StateFiles.holdsKeysInOnePiece(metadata) || !StateFiles.isOfThisVersion(metadata)
                    ? Checkpoint.damaged(
                            checkpoint, "another version of Lantoa wrote it, in a way that this one does not read")
                    : Checkpoint.of(checkpoint, StateFiles.of(metadata), folder);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // what is read of garbage may be a length that no memory has
            return Checkpoint.damaged(checkpoint, METADATA + " cannot be read (" + e + ")");
        }
    }

    /**
     * A checkpoint as it was found.
     *
     * @param files all that it consists of
     * @param damage what is wrong with it, unless it is whole
     */
    private record Checkpoint(
            Path folder, List<Path> files, @Nullable String damage) {

        static Checkpoint damaged(Path folder, String damage) {
            return new Checkpoint(folder, List.of(), damage);
        }

        /** @param home in which all files of checkpoints lie */
        static Checkpoint of(Path folder, List<StateFiles.Stated> stated, Path home) {
            Optional<String> damage = stated.stream()
                    .map(file -> file.damage(home))
                    .flatMap(Optional::stream)
                    .findFirst();
            Stream<Path> files = Stream.concat(
                    Stream.of(folder.resolve(METADATA)), stated.stream().map(StateFiles.Stated::file));
            return new Checkpoint(folder, files.toList(), damage.orElse(null));
        }

        boolean isWhole() {
            return damage == null;
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
