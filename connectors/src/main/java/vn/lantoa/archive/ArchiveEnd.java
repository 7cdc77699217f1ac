package vn.lantoa.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a writer was at a moment.
 *
 * @param file name of the file that it was writing; null where it had none
 * @param offset where its next record was to begin
 */
public record ArchiveEnd(Instant at, @Nullable String file, long offset) {}
