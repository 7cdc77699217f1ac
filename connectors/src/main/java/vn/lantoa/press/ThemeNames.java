package vn.lantoa.press;

import java.util.regex.Pattern;
import vn.lantoa.text.Folding;

/** Which names of feeds and sections are those of specialised columns: on Resolution 57 or one of the themes. */
final class ThemeNames {

    private static final Pattern THEMES =
            Pattern.compile("(?<![a-z\\d])(nghi quyet (so )?57|nq ?-?57|57-nq|resolution (no\\.? ?)?57"
                    + "|khoa hoc|cong nghe|kh ?[&-]? ?cn|doi moi sang tao|dmst|chuyen doi so|cds|so hoa|kinh te so|xa hoi so"
                    + "|chinh (phu|quyen) so|nhip song so|tri tue nhan tao|science|sci ?-? ?tech|tech(nology)?|innovation"
                    + "|digital( transformation)?|ict)(?![a-z\\d])");

    /** In capitals only: "ai" is the Vietnamese for "who". */
    private static final Pattern AI = Pattern.compile("(?<![\\p{L}\\d])AI(?![\\p{L}\\d])");

    /** Names that hold a word of the themes and are none of them. */
    private static final Pattern OTHERS = Pattern.compile(
            "khoa hoc (xa hoi|vien tuong|quan su|hinh su)|xe cong nghe|toi pham|cong nghe giai tri|bieu mau");

    private ThemeNames() {}

    static boolean isTheme(String name) {
        String folded = Folding.fold(name);
        return (THEMES.matcher(folded).find() || AI.matcher(name).find())
                && !OTHERS.matcher(folded).find();
    }
}
