package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTableTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1 | '=1+1",
                "+84 | '+84",
                "-5 | '-5",
                "@SUM(A1) | '@SUM(A1)",
                "` =1` | `' =1`",
                "Giá = 5 | Giá = 5",
                "`` | ``"
            },
            delimiter = '|')
    void formulasBecomeTexts(String cell, String harmless) {
        assertThat(ArticleTable.harmless(cell)).isEqualTo(harmless);
    }
}
