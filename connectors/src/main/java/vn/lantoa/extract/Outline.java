package vn.lantoa.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A page as blocks of text within boxes, taken down in one walk over its tree. What readers never see (scripts, fields of
 * forms, frames) is left out; what may be hidden is kept with a hint.
 */
final class Outline implements NodeFilter {

    private static final int MOST_BLOCKS = 20_000;
    private static final int MOST_BOXES = 100_000;
    private static final int MOST_ITEMS = 1_000;

    final List<Block> blocks = new ArrayList<>();

    /** A box stands after those around it. */
    final List<Box> boxes = new ArrayList<>();

    /** Elements {@code meta}, {@code link} and {@code script}: what the page says for machines. */
    final List<Element> statements = new ArrayList<>();

    /** Elements with a name of microdata. */
    final List<Element> items = new ArrayList<>();

    final List<Element> links = new ArrayList<>();
    final List<Picture> pictures = new ArrayList<>();

    private final Run run = new Run();
    private Box box = new Box(null, Tags.DIV, 0, 0);

    /** A picture, and how many blocks stand before it. */
    record Picture(Element element, Box box, int block) {}

    private Outline() {
        boxes.add(box);
    }

    static Outline of(Element root) {
        Outline outline = new Outline();
        outline.filter(root);
        outline.flush();
        return outline;
    }

    private void filter(Element root) {
        traverse(root);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            run.add(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        int tag = Tags.of(element);
        if (element.attributesSize() > 0 && element.hasAttr("itemprop") && items.size() < MOST_ITEMS) {
            items.add(element);
        }
        switch (tag) {
            case Tags.WHOLE -> {
                return FilterResult.CONTINUE;
            }
            case Tags.STATEMENT -> {
                statements.add(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            case Tags.SKIPPED -> {
                return FilterResult.SKIP_ENTIRELY;
            }
            case Tags.BREAK -> {
                if (run.line()) {
                    flush();
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            case Tags.PICTURE -> {
                pictures.add(new Picture(element, box, blocks.size()));
                box.pictures++;
                return FilterResult.SKIP_ENTIRELY;
            }
            case Tags.LINK -> {
                links.add(element);
                run.enterLink();
            }
            case Tags.STRONG -> run.enterStrong();
            case Tags.INLINE -> run.open(Hints.of(element));
            default -> {
                return open(element, tag);
            }
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element, int tag) {
        if (boxes.size() >= MOST_BOXES || blocks.size() >= MOST_BLOCKS) {
            return FilterResult.SKIP_ENTIRELY;
        }
        flush();
        box = new Box(box, tag, Hints.of(element), element.className().hashCode() * 31 + tag);
        boxes.add(box);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            int tag = Tags.of(element);
            switch (tag) {
                case Tags.WHOLE -> {}
                case Tags.LINK -> run.leaveLink();
                case Tags.STRONG -> run.leaveStrong();
                case Tags.INLINE -> run.close();
                default -> {
                    flush();
                    box = box.parent;
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void flush() {
        Block block = run.end(box, links.size());
        if (block != null) {
            blocks.add(block);
        }
    }
}
