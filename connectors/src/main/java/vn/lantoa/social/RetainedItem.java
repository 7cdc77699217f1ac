package vn.lantoa.social;

/**
 * An item that is stored and has to be read again in time.
 *
 * @param id the platform's
 * @param day when it was last read there, in days since 1970 (UTC)
 */
record RetainedItem(String id, long day) {}
