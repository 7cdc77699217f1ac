package vn.lantoa.respell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.lantoa.yaml.InvalidInput;

class WordPairsFileTest {

    private static final String GOOD = "# counted by hand\nma\t10\t1:6 2:3\nmà\t8\t\nmả\t5\t0:5\n^\t2\t0:1\n";

    @Test
    void pairsAreReadWithTheirCounts() throws IOException {
        WordPairs pairs = read(WordPairsFile.CONTRACT + "\n" + GOOD);
        assertThat(pairs.word(pairs.place("mà"))).isEqualTo("mà");
        assertThat(pairs.ofFolded("ma")).containsExactly(0, 1, 2);
        assertThat(pairs.ofLetters("mà")).containsExactly(1);
        assertThat(pairs.place("mã")).isEqualTo(WordPairs.UNKNOWN);
        // 6 of 10, and 8.1 of all 25 words
        assertThat(Math.exp(pairs.logProbability(0, 1))).isEqualTo(.9 * .6 + .1 * 8.1 / 25, within(1e-9));
        assertThat(Math.exp(pairs.logProbability(1, 0)))
                .as("never read one behind the other")
                .isEqualTo(.1 * 10.1 / 25, within(1e-9));
    }

    @Test
    void allMistakesAreToldWithTheirLines() {
        assertThatThrownBy(() -> read(
                        WordPairsFile.CONTRACT + "\nma\tmany\t\nmà\t8\t0:9\nmà\t8\t\nmạ\t8\t1:2 0:1\nmả\t3\t7:1\nx\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("pairs:2: ")
                .hasMessageContaining("pairs:3: ")
                .hasMessageContaining("pairs:5: expected the words that follow in the order of their places")
                .hasMessageContaining("pairs:7: ")
                .hasMessageContaining("names words that follow others, but are not there");
    }

    @Test
    void pairsOfAnotherKindAreRefused() {
        assertThatThrownBy(() -> read("word pairs 0\n" + GOOD))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("pairs:1: expected \"word pairs 1")
                .hasMessageContaining("lantoa train spelling");
    }

    private static WordPairs read(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return WordPairsFile.read("pairs", new ByteArrayInputStream(bytes.toByteArray()));
    }
}
