package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.query.Period;

class LinkTest {

    private static final Period DAY = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1));

    @Test
    void everythingIsEncoded() {
        assertThat(Link.to("/articles").with("q", "khoa học & \"số\"").toString())
                .isEqualTo("/articles?q=khoa+h%E1%BB%8Dc+%26+%22s%E1%BB%91%22");
        assertThat(Link.to("/tasks", "NV 1/2").toString()).isEqualTo("/tasks/NV%201%2F2");
    }

    @Test
    void emptyValuesAreLeftOut() {
        Link link = Link.to("/articles").in(DAY).with("theme", null).with("q", "");
        assertThat(link.toString()).isEqualTo("/articles?from=2026-11-01&to=2026-11-01");
        assertThat(link.in(null).toString()).isEqualTo("/articles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "/\\evil.example/x", "///evil.example/x", "\\\\evil.example/x"})
    void noLinkLeavesTheHost(String path) {
        assertThat(Link.to(path).toString()).isEqualTo("/evil.example/x");
    }
}
