package vn.lantoa.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lantoa.model.MentionKind;

class MentionSentencesTest {

    /** Lines of the set aside that come out exactly; a figure, to be read with its interval in RATIONALE.md. */
    private static final int LEAST_ASIDE = 24;

    record Line(LocalDate day, String names, String text) {

        @Override
        public String toString() {
            return day + " " + text;
        }

        String found() {
            List<String> names = Mentions.shared().in(text, day).stream()
                    .filter(mention -> mention.kind() != MentionKind.ROLE)
                    .map(mention -> mention.kind().name() + ":" + mention.id())
                    .distinct()
                    .sorted()
                    .collect(Collectors.toList());
            return names.isEmpty() ? "-" : String.join(" ", names);
        }

        String wanted() {
            return List.of(names.split(" ")).stream().sorted().collect(Collectors.joining(" "));
        }
    }

    static List<Line> sentences() throws IOException {
        return read("sentences.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void sentences(Line line) {
        assertThat(line.found()).isEqualTo(line.wanted());
    }

    @Test
    void asManyOfTheSetAsideComeOutAsEver() throws IOException {
        List<Line> lines = read("aside.tsv");

        long right = lines.stream()
                .filter(line -> line.found().equals(line.wanted()))
                .count();

        assertThat(right).isGreaterThanOrEqualTo(LEAST_ASIDE);
    }

    private static List<Line> read(String name) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MentionSentencesTest.class.getResourceAsStream("/mentions/" + name)),
                StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.split("\t", 3);
                lines.add(new Line(LocalDate.parse(fields[0]), fields[1], fields[2]));
            }
        }
        return lines;
    }
}
