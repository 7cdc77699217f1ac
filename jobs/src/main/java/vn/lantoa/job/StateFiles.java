package vn.lantoa.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.StateObject;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;
import vn.lantoa.model.Stage;
import vn.lantoa.poll.JsonSerializer;

/** The files beside its metadata that a checkpoint needs. */
final class StateFiles {

    private StateFiles() {}

    /**
     * A file as the metadata states it.
     *
     * @param bytes its length
     */
    record Stated(Path file, long bytes) {

        /**
         * What is wrong with the file itself; empty where it is as it is stated.
         *
         * @param home in which all files of checkpoints lie
         */
        Optional<String> damage(Path home) {
            if (!file.startsWith(home)) {
                // the copy of a folder names files of the first one, whose job still needs them: a start would remove
                // them
                return Optional.of(file + " lies outside of " + home + ", as where a data folder was moved or copied");
            }
            try {
                long found = Files.size(file);
                return found == bytes
                        ? Optional.empty()
                        : Optional.of(file + " has " + found + " bytes, expected " + bytes);
            } catch (IOException e) {
                return Optional.of(file + " cannot be found (" + e + ")");
            }
        }
    }

    static List<Stated> of(CheckpointMetadata metadata) {
        return metadata.getOperatorStates().stream()
                .flatMap(operator -> operator.getDiscardables().stream())
                .flatMap(StateFiles::files)
                .toList();
    }

    /** Whether what belongs to keys was written in one piece, as earlier versions did; {@link KeyedState} cannot take it up. */
    static boolean holdsKeysInOnePiece(CheckpointMetadata metadata) {
        return metadata.getOperatorStates().stream()
                .flatMap(operator -> operator.getStates().stream())
                .flatMap(subtask -> subtask.getManagedKeyedState().stream())
                .anyMatch(KeyGroupsStateHandle.class::isInstance);
    }

    /** Whether this Lantoa can read the memory that another may have written: {@link JsonSerializer#VERSION}. */
    static boolean isOfThisVersion(CheckpointMetadata metadata) {
        return metadata.getOperatorStates().stream()
                .filter(operator -> operator.getOperatorUid().equals(Optional.of(Stage.POLL.toString())))
                .map(OperatorState::getCoordinatorState)
                .filter(Objects::nonNull)
                .allMatch(source -> version(source.getData()) == JsonSerializer.VERSION);
    }

    /** Behind the version of Flink's own frame stands that of what its source remembers. */
    private static int version(byte[] source) {
        return source.length < 2 * Integer.BYTES ? 0 : ByteBuffer.wrap(source).getInt(Integer.BYTES);
    }

    /** State lies in files, in slices of files, or, where it is little, in the metadata itself. */
    private static Stream<Stated> files(StateObject state) {
        if (state instanceof FileStateHandle file) {
            return Stream.of(new Stated(Path.of(file.getFilePath().toUri()), file.getStateSize()));
        }
        if (state instanceof OperatorStateHandle slices) {
            return files(slices.getDelegateStateHandle());
        }
        if (state instanceof KeyGroupsStateHandle slices) {
            return files(slices.getDelegateStateHandle());
        }
        return state instanceof IncrementalRemoteKeyedStateHandle parts
                ? parts.streamSubHandles().flatMap(StateFiles::files)
                : Stream.empty();
    }
}
