package vn.lantoa.archive;

import vn.lantoa.model.Capture;
import vn.lantoa.model.Skipped;
import vn.lantoa.model.Withdrawn;

/**
 * What stands at one place of a file, exactly one of: a capture, that an item had to go, something that is neither. The
 * others are null.
 *
 * @param offset of the record in the file: reading can go on behind it
 */
public record Item(long offset, Capture capture, Withdrawn withdrawn, Skipped skipped) {

    public static Item of(long offset, Capture capture) {
        return new Item(offset, capture, null, null);
    }

    public static Item of(long offset, Withdrawn withdrawn) {
        return new Item(offset, null, withdrawn, null);
    }

    public static Item of(long offset, Skipped skipped) {
        return new Item(offset, null, null, skipped);
    }
}
