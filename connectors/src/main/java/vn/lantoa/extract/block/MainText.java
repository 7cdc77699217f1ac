package vn.lantoa.extract.block;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.Tags;

/**
 * The blocks of a page that are its article. Each block is judged by what can be measured of it ({@link Features}); the
 * weights are learnt from pages whose article is known ({@code extract/forest.txt}).
 */
public final class MainText {

    private static final int LONG_ENOUGH_TO_REPEAT = 8;
    private static final GradientBoostedTrees FOREST = load();

    private MainText() {}

    /** In the order of the page, each long text once; empty where there is no article. */
    public static List<Block> of(PageModel scene, DeclaredText stated) {
        boolean[] likely = FOREST.areLikely(Features.of(scene, stated));
        List<Block> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < likely.length; i++) {
            Block block = scene.blocks.get(i);
            boolean again = block.counts().words() >= LONG_ENOUGH_TO_REPEAT && !seen.add(block.text());
            if (!again && likely[i]) {
                chosen.add(block);
            }
        }
        return chosen;
    }

    /** The box that holds most of the article's paragraphs itself; null where there is no running text. */
    public static @Nullable BlockContainer around(List<Block> chosen) {
        Map<BlockContainer, Integer> chars = new HashMap<>();
        BlockContainer most = null;
        int largest = 0;
        for (Block block : chosen) {
            if (block.isRunning()) {
                BlockContainer box = container(block);
                int sum = chars.merge(box, block.chars(), Integer::sum);
                if (sum > largest) {
                    most = box;
                    largest = sum;
                }
            }
        }
        return most;
    }

    /** The box in which a paragraph stands. */
    static BlockContainer container(Block block) {
        BlockContainer box = block.box();
        return box.tag == Tags.PARAGRAPH || box.tag == Tags.HEADING ? box.up() : box;
    }

    private static GradientBoostedTrees load() {
        try (InputStream file = MainText.class.getResourceAsStream("/extract/forest.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return GradientBoostedTrees.read(lines.lines().toList(), FeatureNames.ALL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
