package vn.lantoa.model;

/**
 * One place in which an article names something.
 *
 * @param id of what is meant on the day of publication: of a body or province (where that was merged into another before, of that
 *     one), the number of a document, the id of a programme, technology or role
 * @param start first UTF-16 unit of the place in {@link Article#text()}, where its name stands as it is written
 * @param end the unit after the last
 */
public record Mention(MentionKind kind, String id, int start, int end) {}
