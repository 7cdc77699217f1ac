package vn.lantoa.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.yaml.InvalidInput;

class SocialSettingsTest {

    private static final String CONTACT = "http: {contact: a@bao.example}\n";

    @TempDir
    private Path folder;

    @Test
    void everySettingIsRead() throws IOException {
        SocialSettings social = read("""
                social:
                  folder: thu-muc
                  pages: 7
                  history: 90d
                  youtube: {key: "${ENV:LANTOA_NOT_SET_HERE}", units-per-day: 500, amendment: true, max-age: 20d}
                  facebook: {token: "${ENV:FB}", expires: 2027-03-31, api: "https://graph.example/v26.0/"}
                  zalo: {app-id: "${ENV:A}", secret-key: "${ENV:B}", refresh-token: "${ENV:C}"}
                  x: {token: "${ENV:X}", dollars-per-month: 12.5, recheck: 3d}
                  mastodon: {on: false}
                  telegram: {read-although-blocked-in-vietnam: true}
                """);
        assertThat(social.folder()).isEqualTo(folder.resolve("thu-muc").toString());
        assertThat(social.pages()).isEqualTo(7);
        assertThat(social.history()).isEqualTo(Duration.ofDays(90));
        assertThat(social.youtubeUnits()).isEqualTo(500);
        assertThat(social.x()).isEqualTo(new XBudget(12_500_000, 5_000, 10_000, Duration.ofDays(3)));
        assertThat(social.terms(ChannelKind.YOUTUBE))
                .isEqualTo(new PlatformTerms(Duration.ofDays(20), false, true, true));
        assertThat(social.platform(ChannelKind.YOUTUBE).variables()).isEqualTo(Map.of("key", "LANTOA_NOT_SET_HERE"));
        assertThat(social.platform(ChannelKind.FACEBOOK).api()).isEqualTo("https://graph.example/v26.0");
        assertThat(social.platform(ChannelKind.FACEBOOK).expires()).isEqualTo(Instant.parse("2027-03-30T17:00:00Z"));
        assertThat(social.platform(ChannelKind.MASTODON).on()).isFalse();
        assertThat(social.platform(ChannelKind.TELEGRAM).on()).isTrue();
    }

    @Test
    void youtubeHasItsTermsAndTelegramIsOffUnlessSomebodySaysOtherwise() throws IOException {
        SocialSettings social = read("");
        assertThat(social.terms(ChannelKind.YOUTUBE))
                .isEqualTo(new PlatformTerms(Duration.ofDays(30), false, false, false));
        assertThat(social.terms(ChannelKind.FEED)).isEqualTo(PlatformTerms.FREE);
        assertThat(social.platform(ChannelKind.TELEGRAM).on()).isFalse();
        assertThat(social.platform(ChannelKind.BLUESKY).on()).isTrue();
        assertThat(social.x().month()).isZero();
        assertThat(social.platforms()).hasSize(9);
    }

    @Test
    void secretThatWasWrittenOutIsRefusedAndNotRepeated() throws IOException {
        assertThat(mistakes("social:\n  youtube:\n    key: AIza-secret\n"))
                .containsExactly(
                        "lantoa.yaml:4: key: a secret does not belong here; write ${ENV:NAME}, or put it into the"
                                + " credentials file");
    }

    @Test
    void mistakesAreTold() throws IOException {
        assertThat(mistakes("""
                social:
                  pages: 0
                  youtube: {max-age: 31d}
                  x: {dollars-per-month: lots}
                  facebook: {expires: soon, api: "https://user@graph.example"}
                  bluesky: {token: "${ENV:X}"}
                """)).hasSize(6);
    }

    @Test
    void credentialsFileThatOthersMayReadIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("credentials.yaml"), "x: {token: secret-word}\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(mistakes("social: {credentials-file: credentials.yaml}\n"))
                .containsExactly(
                        "lantoa.yaml:2: credentials-file: others may read it; make it readable by its owner only:"
                                + " chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        SocialSettings social = read("social: {credentials-file: credentials.yaml}\n");
        assertThat(social.credentials()).isEqualTo(file.toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(social);
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("secret-word");
    }

    @Test
    void folderGoesWithTheDataUnlessItWasChosen() throws IOException {
        Path other = folder.resolve("other");
        Settings settings = Settings.read(file(""));
        assertThat(settings.withData(other).social().folder())
                .isEqualTo(other.resolve("social").toString());
        assertThat(Settings.read(file("social: {folder: apart}\n"))
                        .withData(other)
                        .social()
                        .folder())
                .isEqualTo(folder.resolve("apart").toString());
    }

    private SocialSettings read(String text) throws IOException {
        return Settings.read(file(text)).social();
    }

    private List<String> mistakes(String text) throws IOException {
        Path file = file(text);
        return catchThrowableOfType(InvalidInput.class, () -> Settings.read(file)).messages().stream()
                .map(message -> message.substring(message.lastIndexOf("lantoa.yaml")))
                .toList();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("lantoa.yaml"), CONTACT + text);
    }
}
