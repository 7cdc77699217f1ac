package vn.lantoa.settings;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Days;
import vn.lantoa.yaml.YamlMap;

/** Reads the section {@code social} of the settings. */
final class SocialSettingsReader {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YOUTUBE_MAX_AGE = Duration.ofDays(30);

    private final RelativePaths paths;
    private final Path data;

    /**
     * @param data folder for whatever has to outlive a process
     */
    SocialSettingsReader(RelativePaths paths, Path data) {
        this.paths = paths;
        this.data = data;
    }

    SocialSettings read(YamlMap section) {
        Path credentials = paths.read(section, "credentials-file");
        if (credentials != null && isOpen(credentials)) {
            section.problem("credentials-file", "others may read it; make it readable by its owner only: chmod 600");
        }
        Path folder = paths.read(section, "folder", data.resolve("social"));
        YamlMap youtube = section.map("youtube");
        YamlMap x = section.map("x");
        int units = youtube.number("units-per-day", 10_000, 1, 10_000_000);
        XBudget budget = new XBudget(
                dollars(x, "dollars-per-month", "0"),
                dollars(x, "dollars-per-post", "0.005"),
                dollars(x, "dollars-per-user", "0.010"),
                x.duration("recheck", Duration.ofDays(7), Duration.ZERO, Duration.ofDays(90)));
        Map<ChannelKind, PlatformSettings> platforms = new EnumMap<>(ChannelKind.class);
        platforms.put(ChannelKind.YOUTUBE, youtube(youtube));
        platforms.put(ChannelKind.FACEBOOK, facebook(section.map("facebook")));
        platforms.put(ChannelKind.TIKTOK, tiktok(section.map("tiktok")));
        platforms.put(ChannelKind.ZALO, zalo(section.map("zalo")));
        platforms.put(ChannelKind.X, x(x));
        platforms.put(ChannelKind.THREADS, threads(section.map("threads")));
        platforms.put(ChannelKind.TELEGRAM, telegram(section.map("telegram")));
        platforms.put(ChannelKind.MASTODON, mastodon(section.map("mastodon")));
        platforms.put(ChannelKind.BLUESKY, bluesky(section.map("bluesky")));
        SocialSettings social = new SocialSettings(
                folder.toString(),
                credentials == null ? null : credentials.toString(),
                section.number("pages", 5, 1, 100),
                section.duration("history", Duration.ofDays(30), DAY, Duration.ofDays(3650)),
                units,
                budget,
                platforms);
        section.done();
        return social;
    }

    /** Without the amendment on derived metrics nothing may be derived from what YouTube gives, nor added to other figures. */
    private static PlatformSettings youtube(YamlMap map) {
        boolean amendment = map.flag("amendment", false);
        PlatformTerms usual = new PlatformTerms(YOUTUBE_MAX_AGE, false, amendment, amendment);
        return platform(map, true, "https://www.googleapis.com/youtube/v3", null, usual, List.of("key"));
    }

    private static PlatformSettings facebook(YamlMap map) {
        PlatformTerms usual = new PlatformTerms(null, true, true, true);
        return platform(map, true, "https://graph.facebook.com/v25.0", null, usual, List.of("token"));
    }

    private static PlatformSettings tiktok(YamlMap map) {
        return platform(
                map,
                true,
                "https://open.tiktokapis.com/v2",
                null,
                PlatformTerms.FREE,
                List.of("client-key", "client-secret", "refresh-token"));
    }

    private static PlatformSettings zalo(YamlMap map) {
        return platform(
                map,
                true,
                "https://openapi.zalo.me/v2.0",
                "https://oauth.zaloapp.com/v4",
                PlatformTerms.FREE,
                List.of("app-id", "secret-key", "refresh-token"));
    }

    /** Deleted posts have to go, so that no copy may outlive them. */
    private static PlatformSettings x(YamlMap map) {
        PlatformTerms usual = new PlatformTerms(null, false, true, true);
        return platform(map, true, "https://api.x.com/2", null, usual, List.of("token"));
    }

    private static PlatformSettings threads(YamlMap map) {
        return platform(map, true, "https://graph.threads.net", null, PlatformTerms.FREE, List.of("token"));
    }

    /** Ordered blocked in Vietnam: read only where somebody has said so in so many words. */
    private static PlatformSettings telegram(YamlMap map) {
        boolean on = map.flag("read-although-blocked-in-vietnam", false);
        return platform(map, on, "https://t.me", null, PlatformTerms.FREE, List.of());
    }

    private static PlatformSettings mastodon(YamlMap map) {
        return platform(map, true, null, null, PlatformTerms.FREE, List.of());
    }

    private static PlatformSettings bluesky(YamlMap map) {
        return platform(map, true, "https://public.api.bsky.app", null, PlatformTerms.FREE, List.of());
    }

    private static PlatformSettings platform(
            YamlMap map,
            boolean on,
            @Nullable String api,
            @Nullable String auth,
            PlatformTerms terms,
            List<String> credentials) {
        Map<String, String> variables = new HashMap<>();
        for (String name : credentials) {
            String variable = map.variable(name);
            if (variable != null) {
                variables.put(name, variable);
            }
        }
        PlatformSettings platform = new PlatformSettings(
                map.flag("on", true) && on,
                api == null ? null : address(map, "api", api),
                auth == null ? null : address(map, "auth", auth),
                variables,
                credentials.isEmpty() ? null : day(map, "expires"),
                terms(map, terms));
        map.done();
        return platform;
    }

    /** People may bind themselves more strictly than the terms do, never less. */
    private static PlatformTerms terms(YamlMap map, PlatformTerms usual) {
        Duration most = usual.maxAge();
        return new PlatformTerms(
                most == null ? null : map.duration("max-age", most, DAY.multipliedBy(3), most),
                map.flag("archive", true) && usual.archive(),
                map.flag("mixing", true) && usual.mixing(),
                map.flag("derived", true) && usual.derived());
    }

    private static String address(YamlMap map, String key, String absent) {
        String address = map.text(key, absent);
        if (address != null && (!Addresses.isWeb(address) || address.contains("@") || address.contains("?"))) {
            map.problem(key, "expected an address such as " + absent + ", was \"" + address + "\"");
        }
        return address == null ? absent : address.replaceAll("/+$", "");
    }

    private static @Nullable Instant day(YamlMap map, String key) {
        String text = map.text(key, null);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text).atStartOfDay(Days.VIETNAM).toInstant();
        } catch (DateTimeParseException e) {
            map.problem(key, "expected a day such as 2027-03-31, was \"" + text + "\"");
            return null;
        }
    }

    private static long dollars(YamlMap map, String key, String absent) {
        String text = map.text(key, absent);
        try {
            BigDecimal dollars = new BigDecimal(text == null ? absent : text);
            if (dollars.signum() >= 0 && dollars.compareTo(BigDecimal.valueOf(1_000_000)) <= 0) {
                return dollars.movePointRight(6).longValueExact();
            }
        } catch (NumberFormatException e) {
            // told below
        } catch (ArithmeticException e) {
            // more than six decimals, told below
        }
        map.problem(key, "expected US dollars from 0 to 1000000 such as 0.005, was \"" + text + "\"");
        return 0;
    }

    /**
     * Whether others than its owner may read the file. On a cluster it may be on other machines only, which look
     * themselves.
     */
    static boolean isOpen(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.GROUP_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
