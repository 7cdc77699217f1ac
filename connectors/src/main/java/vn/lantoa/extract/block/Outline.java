package vn.lantoa.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.lantoa.extract.date.DateCollector;
import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;

/**
 * A page as blocks of text within boxes, taken down in one walk over its tree. What readers never see (scripts, fields of
 * forms, frames) is left out; what may be hidden is kept with a hint.
 */
public final class Outline {

    private static final int MOST_BLOCKS = 20_000;
    private static final int MOST_BOXES = 100_000;
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_BYLINES = 100;

    /** With a word that is hidden: "Trang 12". */
    private static final int LONGEST_NUMBER = 12;

    final List<Block> blocks = new ArrayList<>();

    /** A box stands after those around it. */
    final List<BlockContainer> boxes = new ArrayList<>();

    /** Elements {@code meta}, {@code link} and {@code script}: what the page says for machines. */
    public final List<Element> statements = new ArrayList<>();

    /** Elements with a name of microdata. */
    public final List<Element> items = new ArrayList<>();

    /** Elements whose names say that they tell the author. */
    public final List<Element> bylines = new ArrayList<>();

    public final List<Element> links = new ArrayList<>();

    /** Links that may turn the page: those that say so, and those of few signs, such as a number. */
    public final List<Element> turns = new ArrayList<>();

    public final List<Picture> pictures = new ArrayList<>();

    /** The dates noted on the way. */
    public final DateCollector dates = new DateCollector();

    private final TextAccumulator run = new TextAccumulator();
    private BlockContainer box = new BlockContainer(null, Tags.DIV, 0, 0);

    /** A picture, and how many blocks stand before it. */
    public record Picture(Element element, BlockContainer box, int block) {}

    private Outline() {
        boxes.add(box);
    }

    /**
     * The outline of a tree.
     *
     * @param root of a tree whose depth the parser has bounded
     */
    public static Outline of(Element root) {
        Outline outline = new Outline();
        outline.element(root);
        outline.flush();
        return outline;
    }

    private void inside(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node node = element.childNode(i);
            if (node instanceof TextNode text) {
                int digits = run.add(text.getWholeText());
                if (digits != TextAccumulator.BLANK) {
                    dates.text(text, digits);
                }
            } else if (node instanceof Element child) {
                element(child);
            }
        }
    }

    private void element(Element element) {
        int tag = Tags.of(element);
        int hints = tag == Tags.SKIPPED ? 0 : Hints.of(element);
        if ((hints & Hints.PROPERTY) != 0 && items.size() < MOST_ITEMS) {
            items.add(element);
        }
        if ((hints & Hints.AUTHOR) != 0 && bylines.size() < MOST_BYLINES) {
            bylines.add(element);
        }
        switch (tag) {
            case Tags.WHOLE -> inside(element);
            case Tags.STATEMENT -> {
                statements.add(element);
                dates.statement(element);
            }
            case Tags.SKIPPED -> {
                if (element.normalName().equals("title")) {
                    dates.documentTitle(element);
                }
            }
            case Tags.BREAK -> {
                if (run.line()) {
                    flush();
                }
            }
            case Tags.PICTURE -> picture(element);
            default -> {
                if ((hints & Hints.ARCHIVE) == 0) {
                    dates.element(element, hints);
                    shown(element, tag, hints);
                }
            }
        }
    }

    private void picture(Element element) {
        dates.picture(element);
        pictures.add(new Picture(element, box, blocks.size()));
        box.pictures++;
    }

    private void shown(Element element, int tag, int hints) {
        switch (tag) {
            case Tags.LINK -> link(element, hints);
            case Tags.STRONG -> {
                run.enterStrong();
                inside(element);
                run.leaveStrong();
            }
            case Tags.INLINE -> {
                run.open(hints & Hints.USES);
                inside(element);
                run.close();
            }
            default -> box(element, tag, hints & Hints.USES);
        }
    }

    private void link(Element element, int hints) {
        links.add(element);
        int before = run.chars();
        run.enterLink();
        inside(element);
        run.leaveLink();
        int chars = run.chars() - before; // below zero where there are blocks in it
        boolean few = chars != 0 && chars <= LONGEST_NUMBER;
        if (few || (hints & Hints.NEXT) != 0) {
            turns.add(element);
        }
    }

    private void box(Element element, int tag, int hints) {
        if (boxes.size() >= MOST_BOXES || blocks.size() >= MOST_BLOCKS) {
            return;
        }
        if (tag == Tags.TITLE || tag == Tags.HEADING) {
            dates.heading(element);
        }
        flush();
        BlockContainer around = box;
        box = new BlockContainer(around, tag, hints, element.className().hashCode() * 31 + tag);
        boxes.add(box);
        inside(element);
        flush();
        box = around;
    }

    private void flush() {
        Block block = run.end(box, links.size());
        if (block != null) {
            blocks.add(block);
        }
    }
}
