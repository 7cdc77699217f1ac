package vn.lantoa.social;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.settings.PlatformSettings;
import vn.lantoa.settings.PlatformTerms;
import vn.lantoa.settings.SocialSettings;

/** What reading every platform needs. */
record PlatformContext(
        Api api, Credentials credentials, AccessTokens tokens, SocialSettings settings, InstantSource clock) {

    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** Items published before are ignored. */
    Instant floor() {
        return now().minus(settings.history());
    }

    PlatformSettings platform(ChannelKind kind) {
        return settings.platform(kind);
    }

    /**
     * Why a channel is not read at all; null where it can be.
     *
     * @param needed names of the credentials it needs
     */
    @Nullable
    PollResult off(Channel channel, String... needed) {
        String platform = channel.kind().toString();
        if (!settings.platform(channel.kind()).on()) {
            return PollResult.off(
                    channel.kind() == ChannelKind.TELEGRAM
                            ? Diagnostic.of(
                                    DiagnosticKind.TELEGRAM_BLOCKED, "social.telegram.read-although-blocked-in-vietnam")
                            : Diagnostic.of(DiagnosticKind.TURNED_OFF, "social." + platform + ".on"));
        }
        PlatformTerms terms = settings.terms(channel.kind());
        if (!terms.derived() || !terms.mixing()) {
            return PollResult.off(terms(channel));
        }
        for (String name : needed) {
            if (credentials.of(channel, name) == null) {
                return PollResult.off(credentials.missing(channel, name));
            }
        }
        return Account.of(channel) != null
                ? null
                : PollResult.failed(Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.NO_ACCOUNT_NAMED), null);
    }

    /** Themes are derived from every item, and figures add up items of all channels: where that is not allowed nothing is read. */
    private static Diagnostic terms(Channel channel) {
        return channel.kind() == ChannelKind.YOUTUBE
                ? Diagnostic.of(DiagnosticKind.YOUTUBE_AMENDMENT, "social.youtube.amendment")
                : Diagnostic.of(
                        DiagnosticKind.TERMS_FORBID,
                        "social." + channel.kind() + ".derived",
                        "social." + channel.kind() + ".mixing");
    }

    /** What people should know of a credential that ends soon; null where it does not. */
    @Nullable
    Diagnostic expiring(Channel channel, @Nullable Instant known) {
        Instant stated = settings.platform(channel.kind()).expires();
        Instant end = known == null ? stated : known;
        return Expiry.warning(channel.kind().toString(), end, now());
    }
}
