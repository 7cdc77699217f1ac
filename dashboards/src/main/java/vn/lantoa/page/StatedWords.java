package vn.lantoa.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Folding;

/**
 * Words that registries state in their own spelling, of which the usual ones are known in both languages. What a registry
 * states in the reader's language stays as it is stated.
 */
final class StatedWords {

    static final StatedWords LEVELS = new StatedWords("task-level")
            .knows("national", "quốc gia; nhà nước", "national; state")
            .knows("ministerial", "bộ; bộ, ngành; bộ ngành; bộ, cơ quan ngang bộ", "ministerial; ministry")
            .knows("provincial", "tỉnh; thành phố; tỉnh, thành phố; tỉnh/thành phố", "provincial; province")
            .knows("institutional", "cơ sở; trường; viện; đơn vị", "institutional; institution; grassroots");

    static final StatedWords STATUSES = new StatedWords("task-status")
            .knows("proposed", "đề xuất; đang đề xuất", "proposed")
            .knows("approved", "đã phê duyệt; được phê duyệt; đã được phê duyệt; phê duyệt; mới phê duyệt", "approved")
            .knows("not-started", "chưa thực hiện; chưa bắt đầu; chưa triển khai", "not started; planned")
            .knows(
                    "ongoing",
                    "đang thực hiện; đang triển khai; đang triển khai thực hiện; đang tiến hành; thực hiện",
                    "in progress; ongoing; on-going; running; active")
            .knows("extended", "gia hạn; được gia hạn; đã gia hạn; đang gia hạn", "extended")
            .knows("paused", "tạm dừng; tạm ngừng; tạm dừng thực hiện", "suspended; paused; on hold")
            .knows("late", "chậm tiến độ; quá hạn; chậm", "behind schedule; late; delayed; overdue")
            .knows(
                    "awaiting",
                    "chờ nghiệm thu; chưa nghiệm thu; đang nghiệm thu; chuẩn bị nghiệm thu",
                    "awaiting acceptance; under acceptance")
            .knows("completed", "hoàn thành; đã hoàn thành; kết thúc; đã kết thúc", "completed; finished; ended; done")
            .knows("accepted", "đã nghiệm thu; nghiệm thu; nghiệm thu đạt; đạt", "accepted; passed")
            .knows("not-accepted", "không đạt; nghiệm thu không đạt; không đạt nghiệm thu", "not accepted; failed")
            .knows(
                    "terminated",
                    "dừng thực hiện; ngừng thực hiện; đã dừng; chấm dứt; hủy; đã hủy; bị hủy",
                    "terminated; stopped; cancelled; canceled")
            .knows(
                    "settled",
                    "đã thanh lý; thanh lý; thanh lý hợp đồng; đã thanh lý hợp đồng",
                    "contract settled; settled");

    private record Known(String key, ReaderLanguage language) {}

    private final String list;
    private final Map<String, Known> known = new HashMap<>();

    private StatedWords(String list) {
        this.list = list;
    }

    private StatedWords knows(String word, String vietnamese, String english) {
        String key = list + "." + word;
        for (String spelling : vietnamese.split("; ", -1)) {
            known.put(folded(spelling), new Known(key, ReaderLanguage.VI));
        }
        for (String spelling : english.split("; ", -1)) {
            known.put(folded(spelling), new Known(key, ReaderLanguage.EN));
        }
        return this;
    }

    /** The words that are known, without the name of the list. */
    Set<String> words() {
        return known.values().stream()
                .map(word -> word.key().substring(list.length() + 1))
                .collect(Collectors.toSet());
    }

    /** What is stated, in the reader's language as far as it is known; "" for null. */
    String in(Localizer reader, @Nullable String stated) {
        if (stated == null) {
            return "";
        }
        Known found = known.get(folded(stated));
        return found == null || found.language() == reader.language() ? stated : reader.text(found.key());
    }

    /** Case, diacritics, spaces, a closing mark, an addition in brackets, "nhiệm vụ cấp", "cấp" and "level" do not matter. */
    private static String folded(String stated) {
        return Folding.fold(stated)
                .replace('\u00a0', ' ')
                .strip()
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?/ ?", "/")
                .replaceAll("^((nhiem vu|de tai|du an) )?cap | level$|[.; ]+$", "")
                .strip();
    }
}
