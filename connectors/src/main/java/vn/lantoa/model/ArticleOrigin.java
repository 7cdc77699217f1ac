package vn.lantoa.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where an article comes from.
 *
 * @param outlet id of the outlet
 * @param channel id of the channel it was first found in
 * @param address canonical address
 * @param canonical the canonical address that the page itself names
 * @param section {@value Article#LONGEST_NAME} characters at most
 * @param setting where this communication takes place
 */
@RecordBuilder
public record ArticleOrigin(
        String outlet,
        String channel,
        String address,
        @Nullable String canonical,
        @Nullable String section,
        ArticleKind kind,
        CommunicationSetting setting) {}
