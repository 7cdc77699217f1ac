package vn.lantoa.extract.block;

import java.util.ArrayList;
import java.util.List;
import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;

/**
 * What Vietnamese pages print among the paragraphs that is none: below a picture, often a plain paragraph in italics or
 * the cell of
 * a table; links to other articles in lines of their own; and at the end the source.
 */
public final class CaptionFilter {

    private static final int LONGEST = 250;
    private static final double MOSTLY = 0.8;
    private static final int AT_MOST = 3;
    private static final double LINKED = 0.6;
    private static final int LONGEST_SOURCE = 80;
    private static final List<String> AWAY = List.of(
            ">>", "»", "Xem thêm", "Đọc thêm", "Mời đọc", "Mời xem", "Tin liên quan", "Bài liên quan", "Đọc tiếp");
    private static final List<String> SOURCE = List.of(
            "Theo ", "(Theo ", "Nguồn:", "Nguồn tin", "(Nguồn", "Ảnh:", "Tin, ảnh:", "Bài, ảnh:", "Bài và ảnh:");

    private CaptionFilter() {}

    /** The blocks without these; captions stay where hardly anything else is there, as in stories told by pictures. */
    public static List<Block> removed(PageModel scene, List<Block> chosen) {
        List<Block> own = new ArrayList<>(chosen);
        own.removeIf(CaptionFilter::leadsAway);
        while (!own.isEmpty() && isSource(own.get(own.size() - 1))) {
            own.remove(own.size() - 1);
        }
        return withoutCaptions(scene, own);
    }

    private static List<Block> withoutCaptions(PageModel scene, List<Block> chosen) {
        List<Block> kept = new ArrayList<>(chosen.size());
        int captions = 0;
        int others = 0;
        int place = 0;
        for (Block block : chosen) {
            while (!scene.blocks.get(place).equals(block)) {
                place++;
            }
            if (isCaption(block, scene.pictured[place] == place)) {
                captions += block.chars();
            } else {
                others += block.chars();
                kept.add(block);
            }
        }
        return captions * AT_MOST > others ? chosen : kept;
    }

    private static boolean leadsAway(Block block) {
        return block.chars() <= LONGEST
                && block.linkShare() >= LINKED
                && AWAY.stream().anyMatch(begin -> block.text().regionMatches(true, 0, begin, 0, begin.length()));
    }

    private static boolean isSource(Block block) {
        return block.chars() <= LONGEST_SOURCE
                && !block.text().endsWith(".")
                && SOURCE.stream().anyMatch(begin -> block.text().startsWith(begin));
    }

    private static boolean isCaption(Block block, boolean belowPicture) {
        if (block.chars() > LONGEST) {
            return false;
        }
        BlockContainer box = block.box();
        int hints = block.hints() | box.hintsHere();
        boolean called = box.tag == Tags.CAPTION
                || (box.parent != null && box.parent.tag == Tags.CAPTION)
                || (hints & Hints.CAPTION) != 0;
        return called
                || (belowPicture && block.counts().bold() > block.chars() * MOSTLY && tellsOfPicture(block.text()));
    }

    /** Headings stand below pictures too; they end without a full stop. */
    private static boolean tellsOfPicture(String text) {
        return text.endsWith(".")
                || text.endsWith(")")
                || text.startsWith("Hình ")
                || text.startsWith("Ảnh")
                || text.contains("Ảnh:")
                || text.contains("ảnh:")
                || text.contains("Đồ họa:")
                || text.contains("Nguồn:");
    }
}
