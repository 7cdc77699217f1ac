package vn.lantoa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.StateObject;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;

/** The files beside its metadata that a checkpoint needs. */
final class StateFiles {

    private StateFiles() {}

    /**
     * A file as the metadata states it.
     *
     * @param bytes its length
     */
    record Stated(Path file, long bytes) {

        /** What is wrong with the file itself; empty where it is as it is stated. */
        Optional<String> damage() {
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

    static Stream<Stated> of(CheckpointMetadata metadata) {
        return metadata.getOperatorStates().stream()
                .flatMap(operator -> operator.getDiscardables().stream())
                .flatMap(StateFiles::files);
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
