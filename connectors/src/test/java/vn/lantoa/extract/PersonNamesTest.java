package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Hà Anh, Hà Anh",
        "HÀ ANH, Hà Anh",
        "Như Ý, Như Ý",
        "Bảo Quyên, Bảo Quyên",
        "Lê Thị Mỹ Dung, Lê Thị Mỹ Dung",
        "PGS.TS Lưu Thế Vỹ, Lưu Thế Vỹ",
        "ThS. Cao Bá Lộc, Cao Bá Lộc",
        "Minh Châu (T/H), Minh Châu",
        "Minh Châu/Đài Mẫu, Minh Châu",
        "Minh Châu (chau@bao.example), Minh Châu",
        "Tác giả: Đỗ Hợp, Đỗ Hợp",
        "'Bài, ảnh: Đỗ Hợp', Đỗ Hợp",
        "Bài và ảnh: Đỗ Hợp, Đỗ Hợp",
        "Tác giả bài viết: Đỗ Hợp, Đỗ Hợp",
        "bởi Đỗ Hợp, Đỗ Hợp",
        "By Jane Sample, Jane Sample",
        "By Jean-Luc O'Brien,Jean-Luc O'Brien",
        "By Anne D’Arc, Anne D’Arc",
        "Lê Thị Mỹ Dung Hà, Lê Thị Mỹ Dung Hà"
    })
    void personIsNamed(String line, String name) {
        assertThat(PersonNames.in(line)).containsExactly(name);
    }

    @Test
    void severalPersonsAreNamedInTheirOrder() {
        assertThat(PersonNames.in("Hà Anh - Quốc Bảo")).isEqualTo(List.of("Hà Anh", "Quốc Bảo"));
        assertThat(PersonNames.in("Hà Anh và Quốc Bảo")).isEqualTo(List.of("Hà Anh", "Quốc Bảo"));
        assertThat(PersonNames.in("Hà Anh, Quốc Bảo, TS Ngô Diệu Lam"))
                .isEqualTo(List.of("Hà Anh", "Quốc Bảo", "Ngô Diệu Lam"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo Hà Anh",
                "Theo TTXVN",
                "Nguồn: Bản tin Khoa học",
                "Trung tâm Truyền thông",
                "Trung Tâm Truyền Thông",
                "Sở Khoa Học",
                "Tin Liên Quan",
                "TIN KHÁC",
                "Hà Nội",
                "PV",
                "Hà",
                "Máy chạy êm, không khói.",
                "Khoa Học - Công Nghệ",
                "Hà Anh - Trung tâm Truyền thông",
                "Ảnh: NVCC",
                "College Football",
                "Buy Tickets",
                "(Thông tấn Mẫu)",
                "12/03/2025",
                "Hạnh thử",
                "hạnh Thử",
                "Hạnh T",
                "Hạnh Th4",
                "Hạnh\nThử",
                "Lê Thị Mỹ Dung Hà Anh",
                "Hà An, Hà Ba, Hà Ca, Hà Da, Hà La, Hà Ma",
                ""
            })
    void whatIsNoNameNamesNobody(String line) {
        assertThat(PersonNames.in(line)).isEmpty();
    }

    @Test
    void longLinesNameNobody() {
        String line = "Hà Anh (" + "A".repeat(100) + ")"; // what stands in brackets is no part of a name
        assertThat(PersonNames.in(line + " ".repeat(120 - line.length()))).containsExactly("Hà Anh");
        assertThat(PersonNames.in(line + " ".repeat(121 - line.length()))).isEmpty();
        assertThat(PersonNames.in("Hà Anh (" + "a ".repeat(12).strip() + ")")).containsExactly("Hà Anh");
        assertThat(PersonNames.in("Hà Anh (" + "a ".repeat(14).strip() + ")"))
                .as("more than a dozen words in small letters")
                .isEmpty();
    }
}
