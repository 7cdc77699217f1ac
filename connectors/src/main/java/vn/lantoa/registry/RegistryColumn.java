package vn.lantoa.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Text;

/** The columns of a list of tasks, and the headings under which people have them. */
enum RegistryColumn {
    ID("id", "ma dinh danh", "ma ban ghi"),
    CODE("code", "ma so", "ma nhiem vu", "ma so nhiem vu", "ma so de tai", "ma de tai", "so hieu", "ma hieu"),
    TITLE_VI(
            "title_vi",
            "title",
            "ten nhiem vu",
            "ten de tai",
            "ten nhiem vu kh cn",
            "ten nhiem vu khoa hoc va cong nghe",
            "ten de tai du an",
            "ten tieng viet"),
    TITLE_EN("title_en", "ten tieng anh", "ten nhiem vu tieng anh", "ten de tai tieng anh"),
    LEVEL("level", "cap", "cap nhiem vu", "cap de tai", "cap quan ly", "loai nhiem vu"),
    PROGRAMME("programme", "program", "chuong trinh", "thuoc chuong trinh", "ten chuong trinh"),
    MANAGING_BODY("managing_body", "co quan quan ly", "bo nganh quan ly", "don vi quan ly", "co quan chu quan"),
    HOST("host", "co quan chu tri", "to chuc chu tri", "don vi chu tri", "don vi thuc hien", "co quan thuc hien"),
    LEADER("leader", "chu nhiem", "chu nhiem nhiem vu", "chu nhiem de tai", "ho ten chu nhiem", "ho va ten chu nhiem"),
    MEMBERS("members", "thanh vien", "thanh vien tham gia", "can bo tham gia", "nguoi tham gia", "thanh vien chinh"),
    START("start", "bat dau", "thoi gian bat dau", "nam bat dau", "ngay bat dau"),
    END("end", "ket thuc", "thoi gian ket thuc", "nam ket thuc", "ngay ket thuc"),
    ACCEPTED("accepted", "nghiem thu", "ngay nghiem thu", "thoi gian nghiem thu", "nam nghiem thu"),
    KEYWORDS("keywords", "tu khoa"),
    PRODUCTS("products", "san pham", "ket qua", "san pham du kien", "san pham chinh"),
    STATUS("status", "trang thai", "tinh trang", "tinh trang thuc hien"),
    SECRET("secret", "mat", "do mat", "bi mat", "bi mat nha nuoc", "bao mat", "dau mat", "phan loai mat", "muc do mat"),
    /** Columns that lists often have and that are not used. */
    IGNORED(
            "stt",
            "tt",
            "so tt",
            "so thu tu",
            "ghi chu",
            "linh vuc",
            "linh vuc nghien cuu",
            "chuyen nganh",
            "kinh phi",
            "tong kinh phi",
            "muc tieu",
            "noi dung",
            "phuong phap",
            "thoi gian thuc hien",
            "so ho so luu");

    private static final Map<String, RegistryColumn> BY_HEADING = new HashMap<>();

    static {
        for (RegistryColumn column : values()) {
            column.headings.forEach(heading -> BY_HEADING.put(plain(heading), column));
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<String> headings;

    RegistryColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** The column meant by a heading, in English or Vietnamese, with or without diacritics; null for none. */
    static @Nullable RegistryColumn of(String heading) {
        return BY_HEADING.get(plain(heading));
    }

    /** All headings that mean it, plain. */
    List<String> headings() {
        return headings.stream().map(RegistryColumn::plain).toList();
    }

    /** Its name in messages. */
    String heading() {
        return headings.get(0);
    }

    /** A heading without capitals, diacritics and punctuation. */
    static String plain(String heading) {
        return Folding.fold(Text.normal(heading)).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
