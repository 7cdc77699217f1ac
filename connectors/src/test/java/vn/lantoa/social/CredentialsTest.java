package vn.lantoa.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.settings.PlatformSettings;
import vn.lantoa.settings.PlatformTerms;
import vn.lantoa.settings.SocialSettings;

class CredentialsTest {

    private static final Channel CHANNEL = StandIn.channel(ChannelKind.FACEBOOK, "https://www.facebook.com/bo");

    @TempDir
    private Path folder;

    private Path file;
    private Credentials credentials;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("credentials.yaml");
        PlatformSettings facebook = new PlatformSettings(
                true, "https://a.example", null, Map.of("token", "FACEBOOK_TOKEN"), null, PlatformTerms.FREE);
        SocialSettings settings = new SocialSettings(
                folder.toString(),
                file.toString(),
                1,
                Duration.ofDays(1),
                1,
                SocialSettings.NONE.x(),
                Map.of(ChannelKind.FACEBOOK, facebook));
        credentials = new Credentials(settings, Map.of("FACEBOOK_TOKEN", " from-environment ")::get);
    }

    @Test
    void channelsOwnCredentialComesBeforeThePlatformsAndThatBeforeTheEnvironment() throws IOException {
        write("other: {}\n", "rw-------");
        assertThat(credentials.of(CHANNEL, "token")).isEqualTo("from-environment");
        write("facebook: {token: of-platform}\n", "rw-------");
        assertThat(credentials.of(CHANNEL, "token")).isEqualTo("of-platform");
        write("facebook: {token: of-platform}\nchannels:\n  bo/facebook: {token: of-channel}\n", "rw-------");
        assertThat(credentials.of(CHANNEL, "token")).isEqualTo("of-channel");
    }

    @Test
    void fileThatOthersMayReadIsNotUsed() throws IOException {
        write("facebook: {token: secret}\n", "rw-r--r--");
        assertThat(credentials.of(CHANNEL, "token")).isEqualTo("from-environment");
        assertThat(credentials.missing(CHANNEL, "token").toString()).contains("only its owner may read");
    }

    @Test
    void fileThatIsNotThereOrBrokenIsTold() throws IOException {
        assertThat(credentials.missing(CHANNEL, "token").toString()).contains("cannot be used here");
        write("facebook: {token: secret\n", "rw-------");
        assertThat(credentials.missing(CHANNEL, "token").toString())
                .contains("cannot be used here")
                .doesNotContain("secret");
    }

    private int writes;

    private void write(String text, String permissions) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(writes++)));
    }
}
