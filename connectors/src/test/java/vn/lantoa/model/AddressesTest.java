package vn.lantoa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                // case, default ports, empty path, fragment, user information
                "HTTPS://Bao.Example/Bai-1.html > https://bao.example/Bai-1.html",
                "https://bao.example > https://bao.example/",
                "https://bao.example:443/a > https://bao.example/a",
                "http://bao.example:80/a > http://bao.example/a",
                "http://bao.example:443/a > http://bao.example:443/a",
                "https://bao.example:/a > https://bao.example/a",
                "https://bao.example/a#binh-luan > https://bao.example/a",
                "https://bao.example/a#b?c=d > https://bao.example/a",
                "https://user:word@bao.example/a > https://bao.example/a",
                "http://[2001:DB8::1]:8080/a > http://[2001:db8::1]:8080/a",
                "https://www.bao.example/a/ > https://www.bao.example/a/",
                // tracking parameters go, all others stay as they are
                "https://bao.example/a?utm_source=rss&utm_medium=x > https://bao.example/a",
                "https://bao.example/a?id=5&utm_source=rss > https://bao.example/a?id=5",
                "https://bao.example/a?UTM_Source=rss&id=5&fbclid=xyz&b > https://bao.example/a?id=5&b",
                "https://bao.example/a?gclid=1&zarsrc=2&_ga=3&srsltid=4 > https://bao.example/a",
                "https://bao.example/a?id=5&amp;utm_source=rss > https://bao.example/a?id=5",
                "https://bao.example/a?utmost=1 > https://bao.example/a?utmost=1",
                "https://bao.example/a? > https://bao.example/a",
                "https://bao.example/a?b=2&a=1 > https://bao.example/a?b=2&a=1",
                "https://bao.example?id=1 > https://bao.example/?id=1",
                // letters that may not stand in an address
                "https://bao.example/bài viết > https://bao.example/b%C3%A0i%20vi%E1%BA%BFt",
                "https://bao.example/b%c3%a0i%20vi%e1%ba%bft > https://bao.example/b%C3%A0i%20vi%E1%BA%BFt",
                "https://bao.example/100%/a > https://bao.example/100%25/a",
                "https://bao.example/%zz > https://bao.example/%25zz",
                "https://bao.example/a|b?c=[d]\"e > https://bao.example/a%7Cb?c=%5Bd%5D%22e",
                "https://bao.example/😀 > https://bao.example/%F0%9F%98%80",
                // international hosts
                "https://Báo.Example/a > https://xn--bo-mia.example/a",
                "https://xn--bo-mia.example/a > https://xn--bo-mia.example/a",
            })
    void samePageHasOneForm(String address, String canonical) {
        assertThat(Addresses.canonical(address)).isEqualTo(canonical);
        assertThat(Addresses.canonical(canonical)).as("form of its own form").isEqualTo(canonical);
        assertThat(Addresses.isWeb(address)).isTrue();
    }

    @Test
    void whiteSpaceOfAllKindsGoes() {
        assertThat(Addresses.canonical(" \n\u00A0\u200Bhttps://bao.example/a\uFEFF\r\n"))
                .isEqualTo("https://bao.example/a");
        assertThat(Addresses.canonical("https://bao.example/dai-\n\tdong")).isEqualTo("https://bao.example/dai-dong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bao.example/a",
                "//bao.example/a",
                "/a",
                "mailto:ban-doc@bao.example",
                "javascript:alert(1)",
                "ftp://bao.example/a",
                "file:///etc/passwd",
                "https://",
                "https:///a",
                "https://:443/a",
                "https://bao..example/a",
                "https://bao.example:abc/a",
                "https://[::1/a",
                "nội dung không phải địa chỉ",
            })
    void whatIsNoWebAddressStaysAsItIs(String text) {
        assertThat(Addresses.isWeb(text)).isFalse();
        assertThat(Addresses.canonical(" " + text + " ")).isEqualTo(text);
        assertThat(Addresses.host(text)).isEmpty();
    }

    @Test
    void hostIsWhatPolitenessIsKeptFor() {
        assertThat(Addresses.host("https://Bao.Example:443/a?b#c")).isEqualTo("https://bao.example");
        assertThat(Addresses.host("http://u@bao.example:8080/a|b")).isEqualTo("http://bao.example:8080");
        assertThat(Addresses.host("https://báo.example/a")).isEqualTo("https://xn--bo-mia.example");
    }

    @Test
    void noTextMakesItFail() {
        Random random = new Random(57);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://" : "");
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0x80)));
            }
            String canonical = Addresses.canonical(text.toString());
            assertThat(Addresses.canonical(canonical)).isEqualTo(canonical);
        }
    }

    @Test
    void longAddressIsRead() {
        String canonical = Addresses.canonical("https://bao.example/" + "ế".repeat(100_000));
        assertThat(canonical).hasSize("https://bao.example/".length() + 900_000);
    }

    @Test
    void paceIsKeptForAServerWhateverItsSchemeAndPort() {
        assertThat(Addresses.server("https://WWW.bao.vn/a")).isEqualTo("bao.vn");
        assertThat(Addresses.server("http://bao.vn:8080/")).isEqualTo("bao.vn");
        assertThat(Addresses.server("https://so.bao.vn/")).isEqualTo("so.bao.vn");
        assertThat(Addresses.server("mailto:a@bao.vn")).isEmpty();
    }

    @Test
    void messagesShowNoQuery() {
        assertThat(Addresses.withoutQuery("https://bao.vn/a?key=1#b")).isEqualTo("https://bao.vn/a");
        assertThat(Addresses.withoutQuery("https://bao.vn/a#b?c")).isEqualTo("https://bao.vn/a");
        assertThat(Addresses.withoutQuery("không")).isEqualTo("không");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bao.example/2026/11/Bai-1_a~b.html",
                "https://a-1.bao.example/",
                "https://localhost/a",
                "https://1.2.3.4/a",
                "https://bao.1/a",
                "https://a..b/c",
                "https://-a.example/c",
                "https://a-.example/c",
                "https://bao.example./c",
                "https:///c",
                "https://bao.example/a b"
            })
    void whatSeemsCanonicalIsReadAsInOtherDress(String address) {
        // capitals in the scheme take the long way
        String longWay = Addresses.canonicalOrNull(address.replace("https", "HTTPS"));

        assertThat(Addresses.canonicalOrNull(address)).isEqualTo(longWay);
    }
}
