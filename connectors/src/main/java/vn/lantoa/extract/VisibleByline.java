package vn.lantoa.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.extract.block.Block;
import vn.lantoa.extract.block.BlockContainer;
import vn.lantoa.extract.block.MainText;
import vn.lantoa.extract.block.PageModel;
import vn.lantoa.markup.BoundedText;
import vn.lantoa.markup.Hints;

/**
 * The line on a page that names who wrote the article: the Vietnamese press sets it below the text, in bold type and to the
 * right, or below the title in a box of its own.
 *
 * @param block null where the page shows no such line, or shows it in one with other things
 * @param names empty where the page shows no such line
 */
record VisibleByline(@Nullable Block block, List<String> names) {

    private static final VisibleByline NONE = new VisibleByline(null, List.of());
    private static final int LONGEST = 120;
    private static final int MOST_READ = 100_000;
    private static final int ABOVE = 12;
    private static final int BELOW = 4;
    private static final int MOST = 60;
    private static final double MOSTLY = 0.6;
    private static final double LINKED = 0.5;
    private static final int OF_OTHERS = Hints.COMMENT | Hints.RELATED | Hints.ADVERT | Hints.SIGN_UP;

    /**
     * The byline of the article.
     *
     * @param marked elements whose names say that they tell the author
     * @param chosen blocks of the article, in order
     */
    static VisibleByline of(List<Element> marked, PageModel scene, List<Block> chosen) {
        List<Block> blocks = scene.blocks;
        Block first = null;
        Block last = null;
        for (Block block : chosen) {
            if (block.isRunning()) {
                first = first == null ? block : first;
                last = block;
            }
        }
        if (first == null) {
            return NONE;
        }
        int begin = blocks.indexOf(first);
        List<Block> above = blocks.subList(Math.max(0, begin - ABOVE), begin);
        for (int i = above.size() - 1; i >= 0; i--) {
            VisibleByline byline = isCalled(above.get(i)) ? named(above.get(i)) : NONE;
            if (byline.isThere()) {
                return byline;
            }
        }
        VisibleByline found = scene.vietnamese ? marked(marked, above) : NONE;
        BlockContainer text = MainText.around(chosen);
        return found.isThere() || text == null ? found : below(blocks, blocks.lastIndexOf(last), text);
    }

    private boolean isThere() {
        return !names.isEmpty();
    }

    /** The last line of the text that is names and nothing else, or one close below the text. */
    private static VisibleByline below(List<Block> blocks, int end, BlockContainer text) {
        VisibleByline found = NONE;
        int further = BELOW;
        for (int i = end + 1; i < Math.min(blocks.size(), end + MOST) && further > 0; i++) {
            Block block = blocks.get(i);
            boolean within = block.box().isWithin(text);
            if (!within && (block.isRunning() || found.isThere())) {
                break;
            }
            further -= within ? 0 : 1;
            boolean set =
                    block.linkShare() < LINKED && (within || block.counts().bold() > block.chars() * MOSTLY);
            VisibleByline byline = set || isCalled(block) ? named(block) : NONE;
            found = byline.isThere() ? byline : found;
        }
        return found;
    }

    /** Names in a line with the day and more, where an element of their own says that they are the author's. */
    private static VisibleByline marked(List<Element> marked, List<Block> above) {
        BoundedText texts = new BoundedText(MOST_READ);
        for (Element element : marked) {
            String text = texts.of(element);
            if (!text.isEmpty() && text.length() <= LONGEST && above.stream().anyMatch(block -> isIn(text, block))) {
                List<String> names = PersonNames.in(text);
                if (!names.isEmpty()) {
                    return new VisibleByline(null, names);
                }
            }
        }
        return NONE;
    }

    private static boolean isIn(String text, Block block) {
        return block.text().contains(text) && !block.box().isIn(OF_OTHERS);
    }

    private static VisibleByline named(Block block) {
        boolean possible = block.chars() <= LONGEST && !block.box().isIn(OF_OTHERS);
        List<String> names = possible ? PersonNames.in(block.text()) : List.of();
        return names.isEmpty() ? NONE : new VisibleByline(block, names);
    }

    private static boolean isCalled(Block block) {
        int hints = block.hints() | block.box().hintsHere();
        return (hints & Hints.AUTHOR) != 0 || PersonNames.isLabelled(block.text());
    }
}
