package vn.lantoa.archive;

import vn.lantoa.model.Capture;
import vn.lantoa.model.Skipped;

/**
 * What stands at one place of a file: a capture, or something that is none; the other one is null.
 *
 * @param offset of the record in the file: reading can go on behind it
 */
public record Item(long offset, Capture capture, Skipped skipped) {

    public static Item of(long offset, Capture capture) {
        return new Item(offset, capture, null);
    }

    public static Item of(long offset, Skipped skipped) {
        return new Item(offset, null, skipped);
    }
}
