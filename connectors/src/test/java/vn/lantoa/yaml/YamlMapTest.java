package vn.lantoa.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlMapTest {

    private final Problems problems = new Problems();

    private enum Colour {
        RED("red"),
        DARK_BLUE("dark-blue");

        private final String word;

        Colour(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    @Test
    void everyTypeIsRead() {
        YamlMap map = yaml("""
                text: "  Báo Thử "
                number: 42
                decimal: 0.25
                flag: true
                duration: 90d
                word: dark-blue
                texts: [a, "b"]
                single: one
                map: {inner: x}
                maps:
                  - inner: y
                  - inner: z
                """);
        assertThat(map.text("text")).isEqualTo("Báo Thử");
        assertThat(map.number("number", 0, 0, 100)).isEqualTo(42);
        assertThat(map.decimal("decimal", 0, 0, 1)).isEqualTo(0.25);
        assertThat(map.flag("flag", false)).isTrue();
        assertThat(map.duration("duration", null)).isEqualTo(Duration.ofDays(90));
        assertThat(map.word("word", Colour.class, Colour.RED)).isEqualTo(Colour.DARK_BLUE);
        assertThat(map.texts("texts")).containsExactly("a", "b");
        assertThat(map.texts("single")).containsExactly("one");
        assertThat(map.map("map").text("inner")).isEqualTo("x");
        assertThat(map.maps("maps")).extracting(inner -> inner.text("inner")).containsExactly("y", "z");
        map.done();
        assertThat(problems.messages()).isEmpty();
    }

    @Test
    void whatIsAbsentHasItsDefault() {
        YamlMap map = yaml("other: 1\n");
        assertThat(map.text("text", "default")).isEqualTo("default");
        assertThat(map.number("number", 7, 0, 9)).isEqualTo(7);
        assertThat(map.decimal("decimal", 0.5, 0, 1)).isEqualTo(0.5);
        assertThat(map.flag("flag", true)).isTrue();
        assertThat(map.duration("duration", Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
        assertThat(map.word("word", Colour.class, Colour.RED)).isEqualTo(Colour.RED);
        assertThat(map.texts("texts")).isEmpty();
        assertThat(map.maps("maps")).isEmpty();
        assertThat(map.map("map").keys()).isEmpty();
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "30s,PT30S", "15m,PT15M", "6h,PT6H", "90d,PT2160H", "2 h,PT2H"})
    void lengthsOfTimeHaveUnits(String written, Duration meant) {
        assertThat(yaml("x: " + written).duration("x", null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1s", "1w", "1.5h", "s", "1s 2m", "99999999999d"})
    void lengthWithoutUnitOrSenseIsAMistake(String written) {
        assertThat(yaml("x: " + written).duration("x", Duration.ZERO)).isEqualTo(Duration.ZERO);
        assertThat(problems.messages()).singleElement().asString().contains("with its unit", written);
    }

    @Test
    void lengthBeyondItsBoundsIsAMistake() {
        YamlMap map = yaml("short: 10ms\nlong: 2d\nright: 5m\n");
        Duration absent = Duration.ofMinutes(1);
        Duration least = Duration.ofSeconds(1);
        Duration most = Duration.ofHours(1);
        assertThat(map.duration("short", absent, least, most)).isEqualTo(absent);
        assertThat(map.duration("long", absent, least, most)).isEqualTo(absent);
        assertThat(map.duration("right", absent, least, most)).isEqualTo(Duration.ofMinutes(5));
        assertThat(problems.messages())
                .containsExactly(
                        "a.yaml:1: short: expected a length of time from 1s to 1h, was 10ms",
                        "a.yaml:2: long: expected a length of time from 1s to 1h, was 2d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "1.0", "4294967297", "seven", "0x10"})
    void numberOutOfItsBoundsIsAMistake(String written) {
        assertThat(yaml("x: " + written).number("x", 5, 0, 100)).isEqualTo(5);
        assertThat(problems.messages())
                .containsExactly("a.yaml:1: x: expected a whole number from 0 to 100, was \"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e400", "0,5", "1.5", "0.5d", "0x1p-1"})
    void decimalThatIsNoPlainNumberIsAMistake(String written) {
        assertThat(yaml("x: \"" + written + "\"").decimal("x", 0.1, 0, 1)).isEqualTo(0.1);
        assertThat(problems.messages()).singleElement().asString().contains("a number from 0.0 to 1.0", written);
    }

    @Test
    void valuesOfAnotherShapeAreMistakesOfTheirLine() {
        YamlMap map = yaml("""
                text: [a]
                flag: yes
                word: green
                texts:
                  - a
                  - {b: c}
                  - ""
                maps:
                  - a
                list: a
                section: a
                empty:
                nothing: null
                """);
        assertThat(map.text("text")).isNull();
        assertThat(map.flag("flag", false)).isFalse();
        assertThat(map.word("word", Colour.class, null)).isNull();
        assertThat(map.texts("texts")).containsExactly("a");
        assertThat(map.maps("maps")).isEmpty();
        assertThat(map.maps("list")).isEmpty();
        assertThat(map.map("section").keys()).isEmpty();
        assertThat(map.text("empty", "default")).isNull();
        assertThat(map.text("nothing", "default")).isNull();
        assertThat(problems.messages())
                .containsExactly(
                        "a.yaml:1: text: expected a text",
                        "a.yaml:2: flag: expected true or false, was \"yes\"",
                        "a.yaml:3: word: expected one of red, dark-blue, was \"green\"",
                        "a.yaml:6: texts: expected a text",
                        "a.yaml:7: texts: expected a text",
                        "a.yaml:9: maps: expected keys with values",
                        "a.yaml:10: list: expected a list, its elements beginning with \"- \"",
                        "a.yaml:11: section: expected keys with values below it",
                        "a.yaml:12: empty: expected a text",
                        "a.yaml:13: nothing: expected a text");
    }

    @Test
    void sectionWithNothingInItIsEmpty() {
        assertThat(yaml("poll:\n  # interval: 15m\n").map("poll").keys()).isEmpty();
        assertThat(problems.messages()).isEmpty();
    }

    @Test
    void textThatHasToBeThereIsMissed() {
        assertThat(yaml("other: 1\n").text("name")).isNull();
        assertThat(problems.messages()).containsExactly("a.yaml:1: \"name\" is missing");
    }

    @Test
    void keysThatNobodyAskedForAreMistakes() {
        YamlMap map = yaml("name: a\nnmae: b\nport: 1\n");
        map.text("name");
        map.number("port", 0, 0, 9);
        map.done();
        assertThat(problems.messages()).containsExactly("a.yaml:2: unknown key \"nmae\"; known here: name, port");
    }

    @Test
    void keyThatStandsTwiceIsAMistake() {
        yaml("x: 1\ny: 2\nx: 3\n");
        assertThat(problems.messages()).containsExactly("a.yaml:3: key \"x\" stands here twice");
    }

    @Test
    void environmentVariablesAreReplaced() {
        String path = System.getenv("PATH");
        YamlMap map = yaml("whole: ${ENV:PATH}\npart: a-${ENV:PATH}-b\nlist: [\"${ENV:PATH}\"]\nplain: $PATH\n");
        assertThat(map.text("whole")).isEqualTo(path);
        assertThat(map.text("part")).isEqualTo("a-" + path + "-b");
        assertThat(map.texts("list")).containsExactly(path);
        assertThat(map.text("plain")).isEqualTo("$PATH");
    }

    @Test
    void environmentVariableThatIsNotSetIsOneMistake() {
        YamlMap map = yaml("interval: ${ENV:LANTOA_NEVER_SET}\nhosts:\n  - ${ENV:LANTOA_NEVER_SET}\n");
        assertThat(map.duration("interval", Duration.ZERO)).isEqualTo(Duration.ZERO);
        assertThat(map.texts("hosts")).isEmpty();
        assertThat(problems.messages())
                .containsExactly(
                        "a.yaml:1: interval: environment variable LANTOA_NEVER_SET is not set",
                        "a.yaml:3: hosts: environment variable LANTOA_NEVER_SET is not set");
    }

    @Test
    void allMistakesStopTogether() {
        YamlMap map = yaml("a: x\nb: x\n");
        map.number("a", 0, 0, 1);
        map.number("b", 0, 0, 1);
        assertThatThrownBy(problems::stopIfAny)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        mistakes -> assertThat(mistakes.messages()).hasSize(2))
                .hasMessageContaining("a.yaml:1: a:")
                .hasMessageContaining("\na.yaml:2: b:");
    }

    @Test
    void keysKeepTheirOrder() {
        assertThat(yaml("z: 1\na: 2\nm: 3\n").keys()).isEqualTo(List.of("z", "a", "m"));
    }

    private YamlMap yaml(String text) {
        return YamlFile.parse("a.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
    }
}
