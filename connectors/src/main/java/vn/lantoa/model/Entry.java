package vn.lantoa.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item as a channel states it, before its page was looked at. Texts are what a reader sees: markup removed, entities
 * resolved, white space folded, NFC.
 *
 * @param id the item's own name for itself (guid, atom:id, the platform's id)
 * @param link absolute address of its page, or of the post
 * @param published null where absent or unreadable
 * @param precision how exactly {@code published} is stated; null where that is null, and in older captures
 * @param updated null where absent or unreadable
 * @param body the whole text where the channel itself gives it, paragraphs separated by one line feed
 * @param kind as the channel states it; null where it does not
 */
public record Entry(
        @Nullable String id,
        @Nullable String title,
        @Nullable String link,
        @Nullable String author,
        @Nullable String summary,
        @Nullable Instant published,
        @Nullable Precision precision,
        @Nullable Instant updated,
        @Nullable String body,
        @Nullable ArticleKind kind) {}
