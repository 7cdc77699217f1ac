package vn.lantoa.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.yaml.InvalidInput;

class SettingsTest {

    /** All but YouTube, whose terms set a limit, and X, whose terms ask to delete what is deleted there. */
    private static final List<ChannelKind> KEPT = Arrays.stream(ChannelKind.values())
            .filter(kind -> kind.isSocial() && kind != ChannelKind.YOUTUBE && kind != ChannelKind.X)
            .toList();

    private static final String CONTACT = "http:\n  contact: ban-bien-tap@bao.example\n";

    @TempDir
    private Path folder;

    @Test
    void whatIsNotWrittenHasItsDefault() throws IOException {
        assertThat(Settings.read(file(CONTACT)))
                .isEqualTo(new Settings(
                        new FileSettings(folder.resolve("data"), null, null, null),
                        new HttpSettings(
                                "Lantoa",
                                "ban-bien-tap@bao.example",
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(30),
                                10_000_000,
                                HttpSettings.BY_MEMORY,
                                folder.resolve("data/robots").toString(),
                                false),
                        new PollSettings(
                                Duration.ofMinutes(5), Duration.ofHours(3), Duration.ofMinutes(5), 3, 200, false),
                        SocialSettings.standard(folder.resolve("data")),
                        new ArchiveSettings(
                                folder.resolve("data/archive").toString(),
                                true,
                                1_000_000_000,
                                Duration.ofDays(1),
                                KEPT),
                        new ElasticsearchSettings(List.of(), null, null, null, null),
                        Duration.ofDays(90),
                        CapacitySettings.USUAL,
                        HealthSettings.USUAL,
                        new DashboardsSettings("127.0.0.1", null, null)));
    }

    @Test
    void theArchiveGoesWithTheDataFolderUnlessItIsNamed() throws IOException {
        Path other = folder.resolve("khac");
        Settings usual = Settings.read(file("http: {contact: a@bao.example}"));
        assertThat(usual.withData(other).archive().folder())
                .isEqualTo(other.resolve("archive").toString());
        Settings named = Settings.read(file("http: {contact: a@bao.example}\narchive: {folder: luu}"));
        assertThat(named.withData(other).archive().folder())
                .isEqualTo(folder.resolve("luu").toString());
        assertThat(usual.archive().keeps(ChannelKind.FEED)).isTrue();
        assertThat(usual.archive().keeps(ChannelKind.X)).isFalse();
        assertThat(ArchiveSettings.OFF.keeps(ChannelKind.FEED)).isFalse();
    }

    @Test
    void everySettingIsRead() throws IOException {
        Settings settings = Settings.read(file("""
                data: ../du-lieu
                catalogue: danh-muc.yaml
                taxonomy: chu-de.yaml
                registry: nhiem-vu.xlsx
                memory: 30d
                http:
                  agent: Toa-soan
                  contact: https://bao.example/lien-he
                  pace: 500ms
                  timeout: 1m
                  max-body-bytes: 2000
                  bodies-bytes: 6000
                  allow-local: true
                poll: {shortest: 1h, longest: 2h, retry: 10m, attempts: 5, hosts: 2}
                archive: {folder: luu-tru, enabled: false, file-bytes: 5000000, file-age: 6h}
                elasticsearch:
                  hosts: ["https://es1.example:9200/", "http://es2.example"]
                  user: lantoa
                  password: secret-word
                  ca: es/ca.crt
                dashboards: {host: 0.0.0.0, port: 0, address: "HTTPS://Bao.Example:8443/"}
                """));
        assertThat(settings)
                .isEqualTo(new Settings(
                        new FileSettings(
                                folder.resolveSibling("du-lieu"),
                                folder.resolve("danh-muc.yaml"),
                                folder.resolve("chu-de.yaml"),
                                folder.resolve("nhiem-vu.xlsx")),
                        new HttpSettings(
                                "Toa-soan",
                                "https://bao.example/lien-he",
                                Duration.ofMillis(500),
                                Duration.ofMinutes(1),
                                2_000,
                                6_000,
                                folder.resolveSibling("du-lieu/robots").toString(),
                                true),
                        new PollSettings(Duration.ofHours(1), Duration.ofHours(2), Duration.ofMinutes(10), 5, 2, false),
                        SocialSettings.standard(folder.resolveSibling("du-lieu")),
                        new ArchiveSettings(
                                folder.resolve("luu-tru").toString(), false, 5_000_000, Duration.ofHours(6), KEPT),
                        new ElasticsearchSettings(
                                List.of("https://es1.example:9200/", "http://es2.example"),
                                "lantoa",
                                "secret-word",
                                null,
                                folder.resolve("es/ca.crt").toString()),
                        Duration.ofDays(30),
                        CapacitySettings.USUAL,
                        HealthSettings.USUAL,
                        new DashboardsSettings("0.0.0.0", 0, "https://bao.example:8443")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://bao.example", "http://bao.example:80/", "https://báo.example", "https://[::1]:8443"})
    void thePublicAddressIsAnOrigin(String address) throws IOException {
        Settings settings = Settings.read(file(CONTACT + "dashboards: {address: \"" + address + "\"}"));
        assertThat(settings.dashboards().address()).matches("https?://[^/]+[^/0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bao.example",
                "ftp://bao.example",
                "https://",
                "https://bao.example/lantoa",
                "https://bao.example?x",
                "https://bao.example/#x",
                "https://toi:mat@bao.example",
                "https://bao example",
                "https://bao.example:port"
            })
    void anythingElseIsNoPublicAddress(String address) throws IOException {
        assertThat(mistakes(CONTACT + "dashboards:\n  address: \"" + address + "\"\n"))
                .singleElement()
                .asString()
                .endsWith(
                        "lantoa-test.yaml:4: address: expected the address under which people reach the pages, without a path,"
                                + " such as https://lantoa.ministry.example, was \"" + address + "\"");
    }

    @Test
    void sampleFileSaysTheDefaults() throws IOException {
        String sample = sample().replace("contact: \"\"", "contact: ban-bien-tap@bao.example");
        assertThat(Settings.read(file(sample))).isEqualTo(Settings.read(file(CONTACT)));
    }

    @Test
    void defaultsInTheCommentsOfTheSampleFileAreTrue() throws IOException {
        String sample = sample().replace("contact: \"\"", "contact: ban-bien-tap@bao.example")
                .replaceAll(
                        "(?m)^( *)# (agent|pace|timeout|max-body-bytes|allow-local|data|memory|shortest|longest|retry|attempts"
                                + "|hosts|host|port|pages|history|amendment|units-per-day|max-age|dollars-per-month"
                                + "|dollars-per-post|dollars-per-user|recheck|on): (?!\\[)",
                        "$1$2: ");
        assertThat(sample).contains("\n  pace: 2s", "\n  shortest: 5m", "\n  port: 8570", "\nmemory: 90d");
        assertThat(Settings.read(file(sample))).isEqualTo(Settings.read(file(CONTACT + "dashboards: {port: 8570}\n")));
    }

    @Test
    void sampleFileIsRefusedUntilTheContactIsFilledIn() throws IOException {
        assertThat(mistakes(sample()))
                .singleElement()
                .asString()
                .endsWith("contact: expected a mail or web address such as press@ministry.example, is empty");
    }

    @Test
    void whatCannotBeReadIsOneMistake() throws IOException {
        assertThat(mistakes("http: soon\n")).singleElement().asString().contains(":1: http: expected keys");
        assertThat(mistakes("- http\n")).singleElement().asString().contains(":1: expected keys");
        assertThat(mistakes("")).singleElement().asString().endsWith("is empty");
        assertThat(mistakes(CONTACT + "poll:\n  shortest: 5h\n  longest: never\n"))
                .singleElement()
                .asString()
                .contains(":5: longest: expected");
        assertThatThrownBy(() -> Settings.read(folder)).hasMessage(folder + ": is a folder; expected a file");
        assertThatThrownBy(() -> Settings.read(folder.resolve("none.yaml")))
                .hasMessage(folder.resolve("none.yaml") + ": no such file");
    }

    @Test
    void roomForBodiesIsUpToTheProcessAndHasToHoldTheLargest() throws IOException {
        Settings settings = Settings.read(file(CONTACT.replace("http:", "http:\n  max-body-bytes: 100000000")));
        assertThat(settings.http().bodiesBytes()).isEqualTo(HttpSettings.BY_MEMORY);
        assertThat(mistakes(CONTACT.replace("http:", "http:\n  bodies-bytes: 20000000")))
                .singleElement()
                .asString()
                .endsWith("bodies-bytes: expected three times http.max-body-bytes at least");
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        assertThat(mistakes("""
                http:
                  pace: 2
                  timeout: 0s
                  timeot: 30s
                elasticsearch:
                  hosts: [localhost:9200]
                  user: lantoa
                poll:
                  shortest: ${ENV:LANTOA_NEVER_SET}
                dashboards:
                  port: 99999
                """))
                .containsExactlyInAnyOrder(
                        "lantoa-test.yaml:2: pace: expected a length of time with its unit, such as 30s, 15m, 6h or 90d,"
                                + " was \"2\"",
                        "lantoa-test.yaml:3: timeout: expected a length of time from 100ms to 10m, was 0s",
                        "lantoa-test.yaml:4: unknown key \"timeot\"; known here: agent, allow-local, bodies-bytes, contact,"
                                + " max-body-bytes, pace, timeout",
                        "lantoa-test.yaml:2: \"contact\" is missing",
                        "lantoa-test.yaml:6: hosts: expected an address such as https://es.example:9200, was"
                                + " \"localhost:9200\"",
                        "lantoa-test.yaml:7: user: a user needs a password; write password: ${ENV:NAME}",
                        "lantoa-test.yaml:9: shortest: environment variable LANTOA_NEVER_SET is not set",
                        "lantoa-test.yaml:11: port: expected a whole number from 0 to 65535, was \"99999\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "@",
                "a@b",
                "http://",
                "ban biên tập@bao.example",
                "a@bao.example) (b",
                "ftp://bao.example"
            })
    void contactHasToBeAnAddressThatFitsIntoAHeader(String contact) throws IOException {
        assertThat(mistakes("http: {contact: \"" + contact + "\"}"))
                .containsExactly(
                        "lantoa-test.yaml:1: contact: expected a mail or web address, was \"" + contact + "\"");
    }

    @Test
    void agentHasToFitIntoAHeader() throws IOException {
        assertThat(mistakes(CONTACT + "  agent: Lan tỏa\n"))
                .containsExactly(
                        "lantoa-test.yaml:3: agent: expected one word of letters without marks, was \"Lan tỏa\"");
    }

    @Test
    void credentialsBelongTogetherAndNotIntoAddresses() throws IOException {
        assertThat(mistakes(CONTACT + """
                elasticsearch:
                  hosts: ["https://lantoa:secret-word@es.example"]
                  password: secret-word
                """))
                .containsExactly(
                        "lantoa-test.yaml:4: hosts: give user and password as keys of their own, not within an address",
                        "lantoa-test.yaml:5: password: a password needs a user");
        assertThat(mistakes(CONTACT + "elasticsearch: {user: u, password: p, api-key: k}"))
                .containsExactly(
                        "lantoa-test.yaml:3: api-key: give either a user with password or an API key, not both");
    }

    @Test
    void workersAndTheHeapOfTheEmbeddedServerAreNumbersWithinBounds() throws IOException {
        assertThat(Settings.read(file(CONTACT + "workers: 8\nelasticsearch: {heap: 2000}"))
                        .capacity())
                .isEqualTo(new CapacitySettings(8, 2_000));
        assertThat(mistakes(CONTACT + "workers: 0\nelasticsearch: {heap: 2g}"))
                .containsExactly(
                        "lantoa-test.yaml:3: workers: expected a whole number from 1 to 16, was \"0\"",
                        "lantoa-test.yaml:4: heap: expected a whole number from 256 to 31000, was \"2g\"");
        assertThat(mistakes(CONTACT + "elasticsearch: {hosts: \"https://es.example\", heap: 2000}"))
                .containsExactly(
                        "lantoa-test.yaml:3: heap: expected only where no hosts are named: it is the memory of the"
                                + " embedded Elasticsearch");
    }

    @Test
    void credentialsAreNeverShown() throws IOException {
        Settings settings = Settings.read(
                file(CONTACT + "elasticsearch: {hosts: \"https://es.example\", user: lantoa, password: secret-word}"));
        assertThat(settings.toString()).contains("es.example", "lantoa").doesNotContain("secret");
        assertThat(new ElasticsearchSettings(List.of(), null, null, "secret-key", null).toString())
                .doesNotContain("secret");
    }

    @Test
    void copiesDifferInOneThingOnly() throws IOException {
        Settings settings = Settings.read(file(CONTACT));
        ElasticsearchSettings other = ElasticsearchSettings.at("http://127.0.0.1:9200");
        assertThat(settings.withElasticsearch(other).elasticsearch()).isEqualTo(other);
        assertThat(settings.withElasticsearch(other).withElasticsearch(settings.elasticsearch()))
                .isEqualTo(settings);
        assertThat(settings.withData(folder).data()).isEqualTo(folder);
        assertThat(settings.withData(folder).withData(settings.data())).isEqualTo(settings);
    }

    private List<String> mistakes(String text) throws IOException {
        Path file = file(text);
        return catchThrowableOfType(InvalidInput.class, () -> Settings.read(file)).messages().stream()
                .map(message -> message.substring(message.lastIndexOf("lantoa-test.yaml")))
                .toList();
    }

    private static String sample() throws IOException {
        return Files.readString(Path.of(System.getProperty("lantoa.root"), "lantoa.yaml"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("lantoa-test.yaml"), text);
    }
}
