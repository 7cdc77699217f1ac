package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.HealthState;
import vn.lantoa.model.Level;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Setting;
import vn.lantoa.model.SignalKind;
import vn.lantoa.model.Theme;

class TextsTest {

    private static final ResourceBundle VI = ResourceBundle.getBundle("vn.lantoa.page.texts_vi");
    private static final ResourceBundle EN = ResourceBundle.getBundle("vn.lantoa.page.texts_en");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern USED =
            Pattern.compile("(?:\\br|reader|reader\\(\\))\\.(?:text|count)\\(\"([a-z][a-z0-9.-]+)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(VI.keySet()).isEqualTo(EN.keySet());
    }

    @Test
    void bothLanguagesPlaceTheSameValues() {
        for (String key : VI.keySet()) {
            assertThat(places(VI.getString(key))).as(key).isEqualTo(places(EN.getString(key)));
        }
    }

    @Test
    void everyValueHasItsWord() {
        assertWords("theme", Theme.values());
        assertWords("theme.short", Theme.values());
        assertWords("fault", Fault.values());
        assertWords("fault-advice", Fault.values());
        assertWords("gap", GapKind.values());
        assertWords("health.state", HealthState.values());
        assertWords(
                "health.state",
                Arrays.stream(HealthPage.State.values())
                        .map(HealthPage.State::word)
                        .toArray());
        assertWords("setting", Setting.values());
        assertWords("outlet-kind", OutletKind.values());
        assertWords("kind", ChannelKind.values());
        assertWords("signal", SignalKind.values());
        assertWords("decision", Decision.values());
        assertWords("acceptance", Acceptance.values());
        assertWords("level", Level.values());
        assertWords("date-origin", DateOrigin.values());
    }

    @Test
    void everyTextThatAPageAsksForExists() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(jte|java)"))
                    .toList()) {
                for (String key : USED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .toList()) {
                    boolean known = key.endsWith(".")
                            ? VI.keySet().stream().anyMatch(other -> other.startsWith(key))
                            : VI.containsKey(key) || VI.containsKey(key + ".one");
                    assertThat(known).as("%s in %s", key, file).isTrue();
                }
            }
        }
    }

    private static void assertWords(String list, Object[] values) {
        assertThat(Arrays.stream(values).map(value -> list + "." + value)).allMatch(VI::containsKey);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
