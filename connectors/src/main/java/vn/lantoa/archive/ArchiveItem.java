package vn.lantoa.archive;

import vn.lantoa.model.Capture;
import vn.lantoa.model.Skipped;
import vn.lantoa.model.Tombstone;

/**
 * What stands at one place of a file, exactly one of: a capture, that an item had to go, something that is neither. The
 * others are null.
 *
 * @param offset of the record in the file: reading can go on behind it
 */
public record ArchiveItem(long offset, Capture capture, Tombstone withdrawn, Skipped skipped) {

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
