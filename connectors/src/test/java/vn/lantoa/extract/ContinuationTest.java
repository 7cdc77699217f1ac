package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.model.Header;
import vn.lantoa.model.Response;

/** Where an article that is spread over several pages goes on. */
class ContinuationTest {

    @ParameterizedTest
    @CsvSource({
        "https://bao.example/cot-loc.html, /cot-loc.html?page=2, https://bao.example/cot-loc.html?page=2",
        "https://bao.example/cot-loc.html?page=2, /cot-loc.html?page=3, https://bao.example/cot-loc.html?page=3",
        "https://bao.example/cot-loc.html?id=9&p=2, /cot-loc.html?id=9&p=3, https://bao.example/cot-loc.html?id=9&p=3",
        "https://bao.example/cot-loc, /cot-loc/2, https://bao.example/cot-loc/2",
        "https://bao.example/cot-loc/, /cot-loc/trang-2/, https://bao.example/cot-loc/trang-2/",
        "https://bao.example/cot-loc-trang-9.html, /cot-loc-trang-10.html, https://bao.example/cot-loc-trang-10.html",
        "https://bao.example/cot-loc-trang-98.html, /cot-loc-trang-99.html, https://bao.example/cot-loc-trang-99.html"
    })
    void linkToTheNextNumberOfTheSameAddressGoesOn(String here, String link, String next) {
        assertThat(after(here, "<p>1</p><a href='" + link + "'>2</a>")).isEqualTo(next);
        assertThat(after(here, "<link rel='next' href='" + link + "'>"))
                .as("stated")
                .isEqualTo(next);
        assertThat(after(here, "<a rel='next' href='" + link + "'>Trang sau</a>"))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "https://bao.example/cot-loc.html, /cot-loc.html?page=3",
        "https://bao.example/cot-loc.html, /cot-loc.html?page=1",
        "https://bao.example/cot-loc.html?page=2, /cot-loc.html?page=2",
        "https://bao.example/cot-loc.html?page=3, /cot-loc.html?page=2",
        "https://bao.example/cot-loc.html?page=2, /cot-dien.html?page=3",
        "https://bao.example/cot-loc.html, /cot-dien.html?page=2",
        "https://bao.example/cot-loc.html, https://khac.example/cot-loc.html?page=2",
        "https://bao.example/cot-loc-trang-99.html, /cot-loc-trang-100.html",
        "https://bao.example/cot-loc.html?page=99, /cot-loc.html?page=100",
        "https://bao.example/cot-loc.html, ftp://bao.example/cot-loc.html?page=2",
        "https://bao.example/bai, /bai/2"
    })
    void linkThatLeadsElsewhereOrBackOrPastANumberDoesNot(String here, String link) {
        assertThat(after(here, "<a href='" + link + "'>2</a>")).isNull();
        assertThat(after(here, "<link rel='next' href='" + link + "'>")).isNull();
    }

    @Test
    void linkThatShowsNoNumberIsNotFollowed() {
        String here = "https://bao.example/cot-loc.html";
        for (String text : List.of("Bình luận", "", "123", "a", "x2")) {
            assertThat(after(here, "<a href='/cot-loc.html?page=2'>" + text + "</a>"))
                    .as(text)
                    .isNull();
        }
        assertThat(after(here, "<a href='/cot-loc.html?page=2'> 2 </a>")).isNotNull();
    }

    @Test
    void linkBehindAThousandOthersIsNotLookedFor() {
        String here = "https://bao.example/cot-loc.html";
        String other = "<a href='/khac'>7</a>";
        String next = "<a href='/cot-loc.html?page=2'>2</a>";
        assertThat(after(here, other.repeat(999) + next)).isNotNull();
        assertThat(after(here, other.repeat(1_000) + next)).isNull();
        assertThat(after(here, "<a href='/khac'>Khác</a>".repeat(1_000) + next))
                .as("words do not count")
                .isNotNull();
    }

    @Test
    void addressesOfPageAndLinkHaveABound() {
        String most = "https://bao.example/" + "a".repeat(1_980);
        assertThat(after(most.substring(0, 1_993), "<a href='" + most.substring(0, 1_993) + "?page=2'>2</a>"))
                .as("2,000 characters")
                .isNotNull();
        assertThat(after(most.substring(0, 1_994), "<a href='" + most.substring(0, 1_994) + "?page=2'>2</a>"))
                .isNull();
        assertThat(after("file:///cot-loc.html", "<a href='/cot-loc.html?page=2'>2</a>"))
                .isNull();
    }

    private static String after(String address, String html) {
        return Continuation.of(new Response(
                address,
                200,
                List.of(new Header("Content-Type", "text/html; charset=utf-8")),
                ("<html><body>" + html + "</body></html>").getBytes(StandardCharsets.UTF_8)));
    }
}
