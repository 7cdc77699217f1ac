package vn.lantoa.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Where an article comes from.
 *
 * @param outlet id of the outlet
 * @param channel id of the channel it was first found in
 * @param address canonical address
 * @param canonical the canonical address that the page itself names; null where it names none
 * @param section null where not stated; {@value Article#LONGEST_NAME} characters at most
 * @param setting where this communication takes place
 */
@RecordBuilder
public record ArticleOrigin(
        String outlet,
        String channel,
        String address,
        String canonical,
        String section,
        ArticleKind kind,
        CommunicationSetting setting) {}
