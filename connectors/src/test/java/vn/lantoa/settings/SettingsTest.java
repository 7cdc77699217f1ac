package vn.lantoa.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsNotWrittenHasItsDefault() throws IOException {
        Settings settings = Settings.read(file("http:\n  contact: ban-bien-tap@bao.example\n"));
        assertThat(settings.data()).isEqualTo(folder.resolve("data"));
        assertThat(settings.http().pace()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.http().allowLocal()).isFalse();
        assertThat(settings.poll().interval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.poll().bounded()).isFalse();
        assertThat(settings.elasticsearch().embedded()).isTrue();
        assertThat(settings.dashboardsPort()).isEqualTo(Settings.DASHBOARDS_PORT);
    }

    @Test
    void sampleFileSaysTheDefaults() throws IOException {
        String sample = Files.readString(Path.of(System.getProperty("lantoa.root"), "lantoa.yaml"))
                .replace("contact: \"\"", "contact: ban-bien-tap@bao.example");
        Settings written = Settings.read(file(sample));
        assertThat(written).isEqualTo(Settings.read(file("http:\n  contact: ban-bien-tap@bao.example\n")));
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        InvalidInput mistakes = catchThrowableOfType(InvalidInput.class, () -> Settings.read(file("""
                http:
                  pace: 2
                  timeout: 30s
                  timeot: 30s
                elasticsearch:
                  hosts: [localhost:9200]
                  user: lantoa
                poll:
                  interval: ${ENV:LANTOA_NEVER_SET}
                dashboards:
                  port: 99999
                """)));
        assertThat(mistakes.messages())
                .map(message -> message.substring(message.lastIndexOf("lantoa-test.yaml")))
                .containsExactlyInAnyOrder(
                        "lantoa-test.yaml:2: pace: expected a length of time with its unit, such as 30s, 15m, 6h or 90d,"
                                + " was \"2\"",
                        "lantoa-test.yaml:4: unknown key \"timeot\"; known here: agent, allow-local, contact,"
                                + " max-body-bytes, pace, timeout",
                        "lantoa-test.yaml:2: \"contact\" is missing",
                        "lantoa-test.yaml:6: hosts: expected an address such as https://es.example:9200, was"
                                + " \"localhost:9200\"",
                        "lantoa-test.yaml:7: user: a user needs a password; write password: ${ENV:NAME}",
                        "lantoa-test.yaml:9: interval: environment variable LANTOA_NEVER_SET is not set",
                        "lantoa-test.yaml:9: interval: expected a length of time with its unit, such as 30s, 15m, 6h or"
                                + " 90d, was \"\"",
                        "lantoa-test.yaml:11: port: expected a whole number from 0 to 65535, was \"99999\"");
    }

    @Test
    void credentialsAreNeverShown() {
        ElasticsearchSettings settings =
                new ElasticsearchSettings(List.of("https://es.example:9200"), "u", "secret-word", "secret-key", null);
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void fileThatIsNotYamlIsTold() throws IOException {
        assertThat(catchThrowableOfType(InvalidInput.class, () -> Settings.read(file("http: [1, 2\npoll: }"))))
                .hasMessageContaining("is not YAML");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> Settings.read(file(""))))
                .hasMessageContaining("is empty");
    }

    @Test
    void fileThatIsNotUtf8IsTold() {
        Problems problems = new Problems();
        YamlFile.parse("a.yaml", "name: Báo".getBytes(StandardCharsets.ISO_8859_1), problems);
        assertThat(problems.messages()).containsExactly("a.yaml: is not UTF-8; save it as UTF-8");
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        Problems problems = new Problems();
        YamlMap map = YamlFile.parse("bomb.yaml", bomb.toString().getBytes(StandardCharsets.UTF_8), problems);
        assertThat(map.texts("a39")).isEmpty();
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void keyThatStandsTwiceIsTold() {
        Problems problems = new Problems();
        YamlFile.parse("a.yaml", "x: 1\nx: 2\n".getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.messages()).containsExactly("a.yaml:2: key \"x\" stands here twice");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("lantoa-test.yaml"), text);
    }
}
