package vn.lantoa.model;

import org.jspecify.annotations.Nullable;

/**
 * That the source skipped something which is no item for us: a page of an outlet that is not in the catalogue, a record
 * that was cut off when the process was killed.
 *
 * @param reason a short word: {@code unknown-outlet}, {@code not-a-page}, {@code torn} ...
 * @param message what it was, in words
 * @param address null where unknown
 * @param lost whether it should have become an item, so that a dead letter tells of it
 */
public record Skipped(
        String reason, String message, @Nullable String address, boolean lost) {

    public static Skipped filtered(String reason, String message, @Nullable String address) {
        return new Skipped(reason, message, address, false);
    }

    public static Skipped lost(String reason, String message, @Nullable String address) {
        return new Skipped(reason, message, address, true);
    }
}
