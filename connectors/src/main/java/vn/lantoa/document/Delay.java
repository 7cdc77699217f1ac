package vn.lantoa.document;

import org.jspecify.annotations.Nullable;

/**
 * How soon items are seen after they were published, of recent ones that state their time.
 *
 * @param lag median of the minutes from publication to sighting; null where too few state their time
 * @param lagHigh nine tenths of them came within so many minutes; null with {@code lag}
 * @param lagItems how many items these are
 */
public record Delay(@Nullable Double lag, @Nullable Double lagHigh, int lagItems) {}
