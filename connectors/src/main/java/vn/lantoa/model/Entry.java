package vn.lantoa.model;

import java.time.Instant;

/**
 * One item as a feed or a page of links states it, before its page was looked at. Texts are what a reader sees: markup
 * removed, entities resolved, white space folded, NFC.
 *
 * @param id the item's own name for itself (guid, atom:id); null where absent
 * @param title null where absent
 * @param link absolute address of its page; null where absent
 * @param author null where absent
 * @param summary null where absent
 * @param published null where absent or unreadable
 * @param updated null where absent or unreadable
 */
public record Entry(
        String id, String title, String link, String author, String summary, Instant published, Instant updated) {}
