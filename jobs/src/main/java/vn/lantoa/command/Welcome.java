package vn.lantoa.command;

import java.util.ArrayList;
import java.util.List;
import vn.lantoa.settings.Settings;
import vn.lantoa.yaml.Mistake;

/** What somebody reads who starts Lantoa on real channels for the first time: the one thing that has to be filled in. */
final class Welcome {

    private Welcome() {}

    /**
     * The page, one line each.
     *
     * @param mistakes of which one is that nobody has said who asks; the others follow at the end
     */
    static List<String> words(List<Mistake> mistakes) {
        Mistake missing =
                mistakes.stream().filter(Settings::isContactMissing).findFirst().orElseThrow();
        List<Mistake> others =
                mistakes.stream().filter(mistake -> !mistake.equals(missing)).toList();
        List<String> lines = new ArrayList<>(page(missing));
        if (!others.isEmpty()) {
            lines.add("");
            lines.add(others.size() == 1 ? "One more thing has to be put right:" : "These have to be put right too:");
            lines.add("");
            others.forEach(other -> lines.add("    " + other));
        }
        return lines;
    }

    private static List<String> page(Mistake missing) {
        String place = missing.file() + (missing.line() > 0 ? ", line " + missing.line() : "");
        String placeInVietnamese = missing.file() + (missing.line() > 0 ? ", dòng " + missing.line() : "");
        return List.of(
                "one thing has to be filled in before Lantoa can read real channels: your address. Nothing was started.",
                "",
                "    " + missing,
                "",
                "Newspapers and ministries are told who reads them, so that their operators can write to you instead of",
                "locking you out. Open " + place + ", and write a mail or web address of yours, for example",
                "",
                "    http:",
                "      contact: \"truyenthong@mst.example\"",
                "",
                "Then start again: ./lantoa up. To look around first, nothing has to be filled in: ./lantoa demo",
                "",
                "Tiếng Việt: mở tệp " + placeInVietnamese
                        + ", điền địa chỉ thư hoặc trang web của đơn vị vào mục contact như ví dụ",
                "trên rồi chạy lại ./lantoa up. Muốn xem thử trước, chạy ./lantoa demo.");
    }
}
