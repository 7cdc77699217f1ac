package vn.lantoa.archive;

import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Skipped;
import vn.lantoa.model.Tombstone;

/**
 * What is stored at one place of a file, exactly one of: a capture, that an item had to go, something that is neither. The
 * other components are null.
 *
 * @param offset of the record in the file: reading can continue behind it
 */
public record ArchiveItem(
        long offset,
        @Nullable Capture capture,
        @Nullable Tombstone withdrawn,
        @Nullable Skipped skipped) {

    public static ArchiveItem of(long offset, Capture capture) {
        return new ArchiveItem(offset, capture, null, null);
    }

    public static ArchiveItem of(long offset, Tombstone withdrawn) {
        return new ArchiveItem(offset, null, withdrawn, null);
    }

    public static ArchiveItem of(long offset, Skipped skipped) {
        return new ArchiveItem(offset, null, null, skipped);
    }
}
