package vn.lantoa.archive;

/**
 * Where a record lies in the archive.
 *
 * @param file name of the file, without folder
 * @param offset of the record's first byte in the file
 */
public record RecordLocation(String file, long offset) {}
