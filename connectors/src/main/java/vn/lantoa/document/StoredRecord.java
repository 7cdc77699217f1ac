package vn.lantoa.document;

/**
 * Where a record lies in the archive.
 *
 * @param record id of the record
 * @param file name of the file that holds it
 * @param offset where it begins
 * @param length in its file, in bytes
 */
public record StoredRecord(String record, String file, long offset, long length) {}
