package vn.lantoa.model;

import java.time.Instant;

/**
 * One item as a channel states it, before its page was looked at. Texts are what a reader sees: markup removed, entities
 * resolved, white space folded, NFC.
 *
 * @param id the item's own name for itself (guid, atom:id, the platform's id); null where absent
 * @param title null where absent
 * @param link absolute address of its page, or of the post; null where absent
 * @param author null where absent
 * @param summary null where absent
 * @param published null where absent or unreadable
 * @param precision how exactly {@code published} is stated; null where that is null, and in captures of old
 * @param updated null where absent or unreadable
 * @param body the whole text where the channel itself gives it, paragraphs separated by one line feed; null where it does not
 * @param kind null unless the channel says
 */
public record Entry(
        String id,
        String title,
        String link,
        String author,
        String summary,
        Instant published,
        Precision precision,
        Instant updated,
        String body,
        ArticleKind kind) {}
