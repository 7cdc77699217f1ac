package vn.lantoa.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.lantoa.text.Text;

class ProgrammeTest {

    @ParameterizedTest(name = "{0} in: {1}")
    @CsvFileSource(
            resources = {"programmes.tsv", "programmes-aside.tsv"},
            delimiter = '\t',
            quoteCharacter = '\0')
    void isKnownByItsCodeOrWhatItsNameHasOfItsOwn(String programme, String text, String marked) {
        TokenizedText reading = new TokenizedText(Text.normal(text));

        PhraseCoverage cover = Programme.of(programme, new Idf(new Postings.Builder().build(), 0))
                .in(reading);

        String found = cover == null
                ? "-"
                : reading.text.substring(
                        reading.terms.get(cover.from()).start(),
                        reading.terms.get(cover.to()).end());
        assertThat(found).isEqualTo(marked);
    }
}
