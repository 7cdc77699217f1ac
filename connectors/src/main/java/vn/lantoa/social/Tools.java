package vn.lantoa.social;

import java.time.Instant;
import java.time.InstantSource;
import vn.lantoa.channel.Listing;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Fault;
import vn.lantoa.settings.PlatformSettings;
import vn.lantoa.settings.PlatformTerms;
import vn.lantoa.settings.SocialSettings;

/** What every platform is read with. */
record Tools(Api api, Credentials credentials, Tokens tokens, SocialSettings settings, InstantSource clock) {

    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** Nothing that was published before is looked for. */
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
    Listing off(Channel channel, String... needed) {
        String platform = channel.kind().toString();
        if (!settings.platform(channel.kind()).on()) {
            return Listing.failed(
                    Fault.OFF,
                    channel.kind() == ChannelKind.TELEGRAM
                            ? "not read: Telegram was ordered blocked in Vietnam; whoever may read it nevertheless sets"
                                    + " social.telegram.read-although-blocked-in-vietnam: true"
                            : "turned off: social." + platform + ".on is false",
                    null);
        }
        PlatformTerms terms = settings.terms(channel.kind());
        if (!terms.derived() || !terms.mixing()) {
            return Listing.failed(Fault.OFF, terms(channel), null);
        }
        for (String name : needed) {
            if (credentials.of(channel, name) == null) {
                return Listing.failed(Fault.OFF, credentials.missing(channel, name), null);
            }
        }
        return Account.of(channel) != null
                ? null
                : Listing.failed(
                        Fault.NOT_FOUND,
                        "cannot tell which account this is: add \"account:\" to the channel in the catalogue",
                        null);
    }

    /** Themes are derived from every item, and every figure adds up items of all places: who may not do that reads nothing. */
    private static String terms(Channel channel) {
        return channel.kind() == ChannelKind.YOUTUBE
                ? "not read: YouTube lets themes be derived and figures be added up only by those who have accepted its"
                        + " amendment on derived metrics; whoever has sets social.youtube.amendment: true"
                : "turned off: social." + channel.kind() + ".derived or mixing is false";
    }

    /** What people should know of a credential that ends soon; null where it does not. */
    String expiring(Channel channel, Instant known) {
        Instant stated = settings.platform(channel.kind()).expires();
        Instant end = known == null ? stated : known;
        return Expiry.warning(channel.kind().toString(), end, now());
    }
}
