package vn.lantoa.model;

import org.jspecify.annotations.Nullable;

/**
 * One place where an outlet publishes.
 *
 * @param id outlet id, a slash, and a word of its own: {@code vnexpress/khoa-hoc-cong-nghe}
 * @param address what is asked, or the public page of a social channel: an absolute http or https address
 * @param language ISO 639-1 code of the language it is written in
 * @param column whether it is a specialised column on Resolution 57 or the themes
 * @param checked whether a person has seen it answer; entries that nobody could check say false
 * @param account the platform's own id of a social channel where its address does not tell it; null otherwise
 */
public record Channel(
        String id,
        Outlet outlet,
        ChannelKind kind,
        String address,
        String language,
        boolean column,
        boolean checked,
        @Nullable String account) {}
