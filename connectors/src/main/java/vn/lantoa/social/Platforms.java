package vn.lantoa.social;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.lantoa.channel.Poller;
import vn.lantoa.http.Fetcher;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.settings.SocialSettings;

/** The pollers of all platforms; one of each in a reader, because they share what quotas and budgets allow. */
public final class Platforms {

    private Platforms() {}

    /** With the environment of this machine. */
    public static Map<ChannelKind, Poller> pollers(Fetcher fetcher, SocialSettings settings, InstantSource clock) {
        return pollers(fetcher, settings, System::getenv, clock);
    }

    static Map<ChannelKind, Poller> pollers(
            Fetcher fetcher, SocialSettings settings, UnaryOperator<String> environment, InstantSource clock) {
        Path folder = Path.of(settings.folder());
        PlatformContext tools = new PlatformContext(
                new Api(fetcher, clock),
                new Credentials(settings, environment),
                new AccessTokens(folder, clock),
                settings,
                clock);
        Map<ChannelKind, Poller> pollers = new EnumMap<>(ChannelKind.class);
        pollers.put(
                ChannelKind.YOUTUBE, new YouTubePoller(tools, new QuotaLedger(folder.resolve("youtube-quota.json"))));
        pollers.put(ChannelKind.FACEBOOK, new FacebookPoller(tools));
        pollers.put(ChannelKind.TIKTOK, new TikTokPoller(tools));
        pollers.put(ChannelKind.ZALO, new ZaloPoller(tools));
        pollers.put(ChannelKind.X, new XPoller(tools, new QuotaLedger(folder.resolve("x-budget.json"))));
        pollers.put(ChannelKind.THREADS, new ThreadsPoller(tools));
        pollers.put(ChannelKind.TELEGRAM, new TelegramPoller(tools));
        pollers.put(ChannelKind.MASTODON, new MastodonPoller(tools));
        pollers.put(ChannelKind.BLUESKY, new BlueskyPoller(tools));
        return pollers;
    }
}
