package vn.lantoa.extract.block;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.Cleaned;
import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;

/** The paragraph that a page sets apart under the title. */
public final class Lead {

    private static final int SHORTEST = 40;
    private static final int LONGEST = 2_000;
    private static final int COMPARED = 100;
    private static final double BOLD = 0.8;
    private static final int MOST_BEFORE = 3;
    private static final int LONGEST_STAMP = 30;
    private static final int OF_OTHERS = Hints.RELATED | Hints.COMMENT | Hints.ADVERT;

    private Lead() {}

    /**
     * The block that is called so; failing that, one before the text or at its head that says what the page states as its
     * description, is set in bold type or called a summary, and does not stand among the paragraphs as one of them. The
     * last two are the custom
     * of the Vietnamese press, and asked of Vietnamese pages only: elsewhere what stands there is as often the first paragraph.
     *
     * @param chosen those of the article, in order
     * @param description null where the page states none
     */
    public static @Nullable Block of(PageModel scene, List<Block> chosen, @Nullable String description) {
        List<Block> blocks = scene.blocks;
        Block named = named(blocks, description);
        if (named != null || !scene.vietnamese) {
            return named;
        }
        int running = 0;
        int begin = chosen.isEmpty() ? 0 : blocks.indexOf(chosen.get(0));
        BlockContainer text = MainText.around(chosen);
        for (int i = Math.max(0, begin - MOST_BEFORE); i < blocks.size() && running <= 1 && text != null; i++) {
            Block block = blocks.get(i);
            if (isLong(block) && block.linkShare() < 0.5 && block.box().tag != Tags.TITLE) {
                boolean apart = !MainText.container(block).isWithin(text);
                boolean bold = block.counts().bold() > block.chars() * BOLD;
                boolean same = isSame(block.text(), description);
                boolean called = (block.box().hintsHere() & Hints.HEAD) != 0 && !block.isHeading();
                if (same ? apart || bold : apart && (bold || called) && block.isRunning()) {
                    return block;
                }
            }
            running += block.isRunning() ? 1 : 0;
        }
        return null;
    }

    /** The lead as it reads: a stamp with a place, which pages set before it without a blank, is none of it. */
    public static @Nullable String text(Block lead, @Nullable String description) {
        String text = Cleaned.of(lead.text());
        if (text == null || description == null) {
            return text;
        }
        int stamp = text.length() - description.length();
        boolean glued = stamp > 0
                && stamp <= LONGEST_STAMP
                && description.length() > SHORTEST
                && text.endsWith(description)
                && Character.isLetter(text.charAt(stamp - 1));
        return glued ? description : text;
    }

    /** Lists of other articles show their leads too: what the page states of itself tells them apart, or else their place. */
    private static @Nullable Block named(List<Block> blocks, @Nullable String description) {
        Block first = null;
        for (Block block : blocks) {
            if ((block.box().hintsHere() & Hints.LEAD) != 0 && isLong(block)) {
                if (isSame(block.text(), description)) {
                    return block;
                }
                first = first == null && !block.box().isIn(OF_OTHERS) ? block : first;
            }
        }
        return first;
    }

    private static boolean isLong(Block block) {
        return block.chars() > SHORTEST && block.chars() < LONGEST;
    }

    /** Descriptions are often cut, and end in dots then. */
    private static boolean isSame(String text, @Nullable String description) {
        if (description == null || description.length() <= SHORTEST) {
            return false;
        }
        String own = Cleaned.of(text);
        int compared = Math.min(description.length() - 3, COMPARED);
        return own != null && own.regionMatches(0, description, 0, Math.min(compared, own.length()));
    }
}
