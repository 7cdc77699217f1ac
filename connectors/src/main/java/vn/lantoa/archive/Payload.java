package vn.lantoa.archive;

import java.time.Instant;

/**
 * Bytes that the archive has already.
 *
 * @param record id of the record that holds them
 * @param place where that record lies
 * @param length of that record in its file
 * @param target address that they came from
 * @param at when they came
 */
public record Payload(String record, RecordLocation place, long length, String target, Instant at) {}
