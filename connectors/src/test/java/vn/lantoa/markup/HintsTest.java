package vn.lantoa.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {

    @ParameterizedTest
    @CsvSource({
        "article-body, BODY",
        "articleBody, BODY",
        "ARTICLE_BODY, BODY",
        "detail__related, RELATED",
        "box tinLienQuan, RELATED",
        "btn-share, SHARE",
        "u-hidden, HIDDEN"
    })
    void namesAreTakenApartIntoWords(String name, String hint) throws ReflectiveOperationException {
        int expected = Hints.class.getDeclaredField(hint).getInt(null);

        assertThat(Hints.of(Jsoup.parse("<div class='" + name + "'>").selectFirst("div")) & expected)
                .isEqualTo(expected);
    }

    @Test
    void wordsApartAreNoPair() {
        assertThat(of("<div class='article box'>") & Hints.BODY).isZero();
        assertThat(of("<div class='story body'>") & Hints.BODY).isZero();
        assertThat(of("<div class='story-body'>") & Hints.BODY).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({
        "entry-date, PUBLISHED",
        "Detail-Time, PUBLISHED",
        "post_modified, MODIFIED",
        "left dt, DATED",
        "fancy time, DATED",
        "overlay-class media, ''",
        "cover-metal status, ''"
    })
    void namesOfDatesAreSeen(String name, String hint) throws ReflectiveOperationException {
        int dates = Hints.PUBLISHED | Hints.MODIFIED | Hints.DATED;
        int expected = hint.isEmpty() ? 0 : Hints.class.getDeclaredField(hint).getInt(null);

        assertThat(of("<p class='" + name + "'>") & dates).isEqualTo(expected);
    }

    private static int of(String html) {
        return Hints.of(Jsoup.parseBodyFragment(html).body().child(0));
    }
}
