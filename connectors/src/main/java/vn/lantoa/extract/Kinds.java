package vn.lantoa.extract;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.extract.block.Block;
import vn.lantoa.model.ArticleKind;

/** Of which form an item is: what the page states, and failing that, what it is made of. */
final class Kinds {

    private static final int MANY_PICTURES = 8;
    private static final int TEXT_OF_A_PICTURE = 200;

    private Kinds() {}

    static ArticleKind of(@Nullable String stated, List<Block> blocks, int pictures) {
        String type = stated == null ? "" : stated.toLowerCase(Locale.ROOT);
        if (type.startsWith("video")) {
            return ArticleKind.VIDEO;
        }
        if (type.startsWith("liveblog")) {
            return ArticleKind.LIVE;
        }
        if (type.endsWith("gallery")) {
            return ArticleKind.GALLERY;
        }
        int chars = 0;
        for (Block block : blocks) {
            chars += block.chars();
        }
        return pictures >= MANY_PICTURES && chars < pictures * TEXT_OF_A_PICTURE
                ? ArticleKind.GALLERY
                : ArticleKind.ARTICLE;
    }
}
