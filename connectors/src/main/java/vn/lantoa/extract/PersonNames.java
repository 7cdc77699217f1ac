package vn.lantoa.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Language;

/**
 * Names of persons in a line that may be a byline, in strict form: a line of which any part is no name names nobody. So a
 * sentence, a source ("Theo ...") or the name of an organisation is never taken for a person. Without a label before them
 * only Vietnamese names are known: any two English words may stand with capitals.
 */
final class PersonNames {

    private static final int LONGEST = 120;
    private static final int MOST = 5;
    private static final int MOST_WORDS = 5;
    private static final int MOST_SMALL = 12;
    private static final Pattern ASIDE = Pattern.compile("\\([^()]{0,100}\\)");
    private static final Pattern LABEL = Pattern.compile("(?iu)^(?:tác giả(?: bài viết)?|(?:tin|bài|ảnh|nội dung|clip)"
            + "(?:(?: và |[,\\-– ]{1,3})(?:tin|bài|ảnh|clip|video))*|thực hiện|người viết|phóng viên|by)\\s{0,2}:\\s"
            + "|^(?:viết bởi|bởi|bài|by) (?=\\p{Lu})");
    private static final Pattern PARTING = Pattern.compile("\\s{0,3}(?:[,;&–—|]|\\s-\\s|\\svà\\s|\\sand\\s)\\s{0,3}");
    private static final Pattern TITLE =
            Pattern.compile("^(?:(?:GS|PGS|TSKH|TS|ThS|Th\\.S|BS|KS|CN|CKI|CKII|LS|NGND|NGƯT|NCS"
                    + "|Nhà báo|Phóng viên|PV|CTV|Dr|Prof)[. ]{1,2}){1,4}");

    /** First words that names of persons do not have. */
    private static final Set<String> NO_NAMES = Set.of(
            ("theo nguồn ảnh báo tạp sở ban viện cục vụ xem đọc tin bài video clip ủy uỷ ubnd phòng tổng tòa toà nhóm các"
                            + " mục gửi in chia đánh tags tag from source photo the read more share about related view all news"
                            + " staff editor admin")
                    .split(" ", -1));

    /** Two first words that stand for places, sections and the like. */
    private static final Set<String> NO_PERSONS = Set.of(
            ("hà nội,việt nam,đà nẵng,hải phòng,cần thơ,hồ chí,khoa học,giáo dục,thế giới,thể thao,thời sự,văn hóa,văn hoá"
                            + ",du lịch,nghệ thuật,chủ đề,chuyển đổi,từ khóa,từ khoá,đại học,đại hội,chuyên mục,quảng cáo,ý kiến"
                            + ",quốc tế,chính trị,chính phủ,xã hội,đời sống,nông nghiệp,tác giả,biên tập,phản hồi,trả lời,đề xuất"
                            + ",thông tin,thông tấn,thông báo,bộ khoa,bộ công,trung tâm,trung ương,trường đại,trang chủ,bình luận"
                            + ",liên hệ,liên hiệp,liên quan,công nghệ,công ty,công an,công báo,giới thiệu,kinh tế,kinh doanh"
                            + ",sức khỏe,sức khoẻ,pháp luật,giải trí,cùng chuyên,mới nhất,hội đồng,hội nhà,hội nghị,đài truyền"
                            + ",đài tiếng,bạn đọc,cổng thông,nổi bật,đổi mới,tọa đàm,phóng sự,phóng viên,sáng tạo")
                    .split(",", -1));

    private PersonNames() {}

    /** Whether the line says itself that a name follows. */
    static boolean isLabelled(String line) {
        return line.length() <= LONGEST && LABEL.matcher(line).lookingAt();
    }

    /** In the order of the line; empty where it is anything but names. */
    static List<String> in(String line) {
        if (!mayName(line)) {
            return List.of();
        }
        String bare = Bylines.withoutMail(line);
        bare = bare == null ? "" : ASIDE.matcher(bare).replaceAll(" ").strip();
        boolean labelled = isLabelled(bare);
        bare = labelled ? LABEL.matcher(bare).replaceFirst("").strip() : bare;
        int medium = bare.indexOf('/');
        bare = medium > 0 ? bare.substring(0, medium).strip() : bare;
        List<String> names = new ArrayList<>();
        for (String part : PARTING.split(bare, -1)) {
            String name = TITLE.matcher(part.strip()).replaceFirst("");
            if (!isName(name, labelled) || names.size() == MOST) {
                return List.of();
            }
            names.add(capitalised(name));
        }
        return names;
    }

    /** Most lines can be told without patterns: names have hardly a word in small letters. */
    private static boolean mayName(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        int small = 0;
        char before = ' ';
        for (int i = 0; i < line.length() && small <= MOST_SMALL; i++) {
            char c = line.charAt(i);
            small += c == '\n' ? MOST_SMALL + 1 : before == ' ' && Character.isLowerCase(c) ? 1 : 0;
            before = c;
        }
        return small <= MOST_SMALL;
    }

    /** Two to five words, each with a capital at the head, letters only. */
    private static boolean isName(String text, boolean foreign) {
        String[] words = text.split(" ", MOST_WORDS + 1);
        if (words.length < 2 || words.length > MOST_WORDS) {
            return false;
        }
        for (String word : words) {
            if (!isNameWord(word) || !(foreign || Language.isVietnamese(Folding.fold(word)))) {
                return false;
            }
        }
        String first = words[0].toLowerCase(Locale.ROOT);
        return !NO_NAMES.contains(first) && !NO_PERSONS.contains(first + " " + words[1].toLowerCase(Locale.ROOT));
    }

    private static boolean isNameWord(String word) {
        if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        boolean whole = word.length() > 1 || "YÝÁ".indexOf(word.charAt(0)) >= 0;
        return whole && word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’' || c == '-');
    }

    /** Names that a page prints in capitals, as they are written elsewhere. */
    private static String capitalised(String name) {
        if (name.chars().anyMatch(Character::isLowerCase)) {
            return name;
        }
        StringBuilder written = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            boolean inside = i > 0 && Character.isLetter(name.charAt(i - 1));
            written.append(inside ? Character.toLowerCase(name.charAt(i)) : name.charAt(i));
        }
        return written.toString();
    }
}
