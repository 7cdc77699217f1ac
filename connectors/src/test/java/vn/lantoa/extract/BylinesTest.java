package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {

    @ParameterizedTest
    @CsvSource({
        "ban-doc@bao.example (Minh Châu), Minh Châu",
        "Minh Châu (chau@bao.example), Minh Châu",
        "Minh Châu <chau.m@mail.bao.example>, Minh Châu",
        "Minh Châu, Minh Châu",
        "Nhóm @khoahoc, Nhóm @khoahoc"
    })
    void mailAddressesAreNotKept(String written, String name) {
        assertThat(Bylines.of(List.of(), written)).containsExactly(name);
    }

    @Test
    void mailAddressAloneNamesNobody() {
        assertThat(Bylines.of(List.of("a@bao.example"), "Minh Châu")).isEmpty();
        assertThat(Bylines.of(List.of(), null)).isEmpty();
    }

    @Test
    void pageOutranksTheEntry() {
        assertThat(Bylines.of(List.of("Minh Châu", "Minh Châu"), "Tòa soạn")).containsExactly("Minh Châu");
    }
}
