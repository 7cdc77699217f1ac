package vn.lantoa.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.extract.date.LinkedDataDates.Work;

/** Dates in what a page says for machines: JSON-LD, and the data of its scripts. */
class MachineDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"datePublished\":\"a\"} | a null null",
                "{\"uploadDate\":\"a\"} | a null null",
                "{\"dateCreated\":\"a\"} | null a null",
                "{\"dateModified\":\"a\"} | null null a",
                "{\"datePublished\":\"a\",\"datePublished\":\"b\",\"uploadDate\":\"c\"} | a null null",
                "{\"dateCreated\":\"a\",\"dateCreated\":\"b\",\"dateModified\":\"c\",\"dateModified\":\"d\"} | null a c",
                "{\"name\":\"date\"} | ''",
                "{\"comment\":{\"datePublished\":\"a\"}} | ''",
                "{\"comment\":[{\"x\":{\"datePublished\":\"a\"}}],\"datePublished\":\"b\"} | b null null",
                "{\"mainEntity\":{\"datePublished\":\"a\"},\"author\":{\"dateCreated\":\"b\"},\"dateModified\":\"c\"}"
                        + " | a null null, null null c",
                "[{\"datePublished\":\"a\"},{\"datePublished\":\"b\"}] | a null null, b null null",
                "\"datePublished\" | ''",
                "{\"datePublished\":\"a\",\"x\":{\"dateModified\":\"b\", oops | null null b, a null null",
                "{\"datePublished\":\"a\",} | a null null",
                "no date | ''"
            })
    void worksOfLinkedDataHaveTheDatesThatAreTheirOwn(String json, String works) {
        assertThat(written(LinkedDataDates.of(json))).isEqualTo(works);
    }

    @Test
    void noMoreThanFiftyWorksNorAMillionSignsAreRead() {
        String work = "{\"datePublished\":\"a\"},";
        assertThat(LinkedDataDates.of("[" + work.repeat(60) + "]")).hasSize(50);
        String one = "{\"datePublished\":\"a\"}";
        assertThat(LinkedDataDates.of(one + " ".repeat(1_000_000 - one.length())))
                .hasSize(1);
        assertThat(LinkedDataDates.of(one + " ".repeat(1_000_001 - one.length())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"publishedAt\":\"2026-02-01\"} | 2026-02-01",
                "{'datePublished' : '2026-02-01'} | 2026-02-01",
                "{\\\"created_at\\\":\\\"2026-02-01\\\"} | 2026-02-01",
                "{\"pubdate\":\"2026-02-01\",\"articleDate\":\"2026-02-03\"} | 2026-02-01 2026-02-03",
                "{\"updatedAt\":\"2026-02-01\"} | ``",
                "{xpubdate\":\"2026-02-01\"} | ``",
                "{\"pubdate\":\"1/2/26\"} | ``",
                "{\"pubdate\":\"2026-02-01\"\"pubdate\":\"2026-02-03\"} | 2026-02-01 2026-02-03",
                "{\"pubdate\":\"2026-02-01 | 2026-02-01",
                "\" | ``"
            })
    void keysOfScriptsThatMeanATimeOfPublicationAreRead(String script, String values) {
        assertThat(String.join(" ", ScriptDates.of(script))).isEqualTo(values);
    }

    @Test
    void noMoreThanFiveValuesNorEndlessScriptsAreRead() {
        String value = "\"pubdate\":\"2026-02-01\"";
        assertThat(ScriptDates.of(value.repeat(9))).hasSize(5);
        assertThat(ScriptDates.of(" ".repeat(400_000 - value.length()) + value)).hasSize(1);
        assertThat(ScriptDates.of(" ".repeat(400_001 - value.length()) + value)).isEmpty();
    }

    private static String written(List<Work> works) {
        return String.join(
                ", ",
                works.stream()
                        .map(work -> work.published() + " " + work.created() + " " + work.modified())
                        .toList());
    }
}
