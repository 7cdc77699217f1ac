package vn.lantoa.settings;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.yaml.YamlMap;

/**
 * How the social channels of outlets are read. Holds no secret: only where the machine that reads a channel finds them, so
 * that none travels with the job, lies in a checkpoint or shows in a log.
 *
 * @param folder where renewed tokens and the ledgers of quota and budget are kept, on the machine that reads
 * @param credentials file of credentials, readable by its owner only
 * @param pages most pages of a list that are read in one visit
 * @param history how far back a channel is read that was never read before
 * @param youtubeUnits quota units of the YouTube Data API that may be used in a day (Pacific time)
 * @param platforms one entry for each social kind of channel
 */
public record SocialSettings(
        String folder,
        @Nullable String credentials,
        int pages,
        Duration history,
        int youtubeUnits,
        XBudget x,
        Map<ChannelKind, PlatformSettings> platforms)
        implements Serializable {

    /** No platform is read: there are no credentials, and those that need none are off too. */
    public static final SocialSettings NONE =
            new SocialSettings("social", null, 1, Duration.ofDays(1), 1, new XBudget(0, 0, 0, Duration.ZERO), Map.of());

    private static final PlatformSettings OFF =
            new PlatformSettings(false, null, null, Map.of(), null, PlatformTerms.FREE);

    public SocialSettings {
        platforms = Map.copyOf(platforms);
    }

    /** What is not written in any file. */
    public static SocialSettings standard(Path data) {
        return new SocialSettingsReader(new RelativePaths(data), data).read(YamlMap.unreadable("settings"));
    }

    public PlatformSettings platform(ChannelKind kind) {
        return platforms.getOrDefault(kind, OFF);
    }

    /** The terms that items of a kind of channel are under. */
    public PlatformTerms terms(ChannelKind kind) {
        return platform(kind).terms();
    }

    /** The same beside another data folder, unless the folder was chosen apart from it. */
    SocialSettings moved(Path from, Path to) {
        return folder.equals(from.resolve("social").toString())
                ? new SocialSettings(
                        to.resolve("social").toString(), credentials, pages, history, youtubeUnits, x, platforms)
                : this;
    }

    /** The same with one platform read in another way. */
    public SocialSettings with(ChannelKind kind, PlatformSettings other) {
        Map<ChannelKind, PlatformSettings> all = new EnumMap<>(platforms);
        all.put(kind, other);
        return new SocialSettings(folder, credentials, pages, history, youtubeUnits, x, all);
    }
}
