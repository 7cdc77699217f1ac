package vn.lantoa.archive;

import java.time.Duration;
import java.time.Instant;

/**
 * When a new file is begun.
 *
 * @param bytes once the file has grown to this size
 * @param age once it was begun this long ago
 */
public record Rotation(long bytes, Duration age) {

    boolean due(long size, Instant begun, Instant now) {
        return size >= bytes || !now.isBefore(begun.plus(age));
    }
}
