package vn.lantoa.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.extract.block.Block;
import vn.lantoa.extract.block.Outline;
import vn.lantoa.markup.Cleaned;

/** The section that the path above the title names: home, section, perhaps a part of it. */
final class Breadcrumb {

    private static final int LEVELS = 4;
    private static final int MOST = 400;
    private static final int LONGEST = 60;
    private static final Set<String> HOME = Set.of("trang chủ", "trang nhất", "trang đầu", "home", "homepage");

    private Breadcrumb() {}

    /** The last of its links before the article; null where the page shows no such path. */
    static @Nullable String of(Outline outline, List<Block> article, @Nullable String title) {
        int end = article.isEmpty() ? 0 : article.get(0).links();
        for (int i = Math.min(end, outline.links.size()) - 1; i >= Math.max(0, end - MOST); i--) {
            Element link = outline.links.get(i);
            String text = isOfPath(link) ? Cleaned.of(link.text()) : null;
            boolean section = text != null
                    && text.length() <= LONGEST
                    && !text.equals(title)
                    && !HOME.contains(text.toLowerCase(Locale.ROOT));
            if (section) {
                return text;
            }
        }
        return null;
    }

    private static boolean isOfPath(Element link) {
        if (link.attr("data-role").equals("cate-name") || link.attr("rel").startsWith("category")) {
            return true;
        }
        Element element = link;
        for (int level = 0; level < LEVELS && element != null; level++) {
            if (isPath(element.className()) || isPath(element.id())) {
                return true;
            }
            element = element.parent();
        }
        return false;
    }

    private static boolean isPath(String name) {
        return name.contains("breadcrumb") || name.contains("bread-crumb") || name.contains("duongdan");
    }
}
