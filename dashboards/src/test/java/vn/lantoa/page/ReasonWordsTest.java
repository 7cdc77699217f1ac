package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lantoa.model.Reason;

class ReasonWordsTest {

    private static final Localizer VI = new Localizer(ReaderLanguage.VI);
    private static final Localizer EN = new Localizer(ReaderLanguage.EN);

    @Test
    void whereAnArticleWasPublishedIsSaidInTheReadersLanguage() {
        assertThat(ReasonWords.of(VI, outside("section: tổng hợp"))).isEqualTo("chuyên mục: tổng hợp");
        assertThat(ReasonWords.of(EN, outside("section: tổng hợp"))).isEqualTo("section of the outlet: tổng hợp");
        assertThat(ReasonWords.of(VI, outside("host: vnexpress.net"))).isEqualTo("trang web: vnexpress.net");
        assertThat(ReasonWords.of(EN, outside("folder: khoa-hoc"))).isEqualTo("folder of the address: khoa-hoc");
        assertThat(ReasonWords.of(VI, outside("folder: khoa-hoc"))).isEqualTo("thư mục trong địa chỉ: khoa-hoc");
        assertThat(ReasonWords.of(VI, outside("title: discovery"))).isEqualTo("trong tiêu đề: discovery");
        assertThat(ReasonWords.of(VI, outside("section: {0} 'x'\ny: z"))).isEqualTo("chuyên mục: {0} 'x'\ny: z");
    }

    @Test
    void whatStandsInTheTextAndWhatIsNotKnownStaysAsItIs() {
        assertThat(ReasonWords.of(VI, new Reason("host: một từ", 3, 15, 1))).isEqualTo("host: một từ");
        assertThat(ReasonWords.of(VI, outside("planet: mars"))).isEqualTo("planet: mars");
        assertThat(ReasonWords.of(VI, outside("khoa học"))).isEqualTo("khoa học");
    }

    private static Reason outside(String phrase) {
        return new Reason(phrase, 0, 0, -.4);
    }
}
