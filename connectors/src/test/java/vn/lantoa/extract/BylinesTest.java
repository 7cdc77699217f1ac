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

    @ParameterizedTest
    @CsvSource({
        "VnMẫu, VnMẫu, https://vnmau.example/bai.html",
        "Dân Mới, Báo điện tử Dân Mới, https://danmoi.example/bai.html",
        "Tuổi Mới, , https://www.tuoimoi.example/bai.html",
        "Báo Hòa Thử, , ''",
        "Tạp chí Ánh Sáng, , ''",
        "PV, , ''",
        "Administrator, , ''"
    })
    void outletIsNoAuthor(String stated, String site, String address) {
        VisibleByline shown = new VisibleByline(null, List.of("Hà Anh"));
        assertThat(Bylines.of(List.of(stated), site, address, shown)).containsExactly("Hà Anh");
    }

    @Test
    void whatIsStatedOutranksWhatIsShown() {
        VisibleByline shown = new VisibleByline(null, List.of("Hà Anh"));
        assertThat(Bylines.of(List.of("Bảo Quyên", "Báo Mẫu"), "Báo Mẫu", "https://baomau.example/", shown))
                .containsExactly("Bảo Quyên");
    }

    @Test
    void officeBeforeANameIsNoneOfIt() {
        VisibleByline shown = new VisibleByline(null, List.of());
        assertThat(Bylines.of(List.of("PV Nguyễn Văn Hùng", "CTV: Trần Thử", "Nhóm PV"), null, "", shown))
                .containsExactly("Nguyễn Văn Hùng", "Trần Thử");
    }
}
