package vn.lantoa.extract;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.extract.block.Block;
import vn.lantoa.markup.Cleaned;
import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;
import vn.lantoa.markup.Words;

/** The title of a page's article: as its readers see it where that can be told, otherwise as the page states it. */
final class VisibleTitle {

    private static final Pattern PARTING = Pattern.compile(" [|–—•·»-] ");
    private static final Pattern MEDIUM =
            Pattern.compile("(?i) [(\\[](?:video|videos|watch|photo|photos|ảnh|clip)[)\\]]$");
    private static final double SAME = 0.5;
    private static final int SHORTEST = 12;
    private static final int LONGEST_SITE = 40;
    private static final int MOST_WORDS = 60;
    private static final int LEAST_WORDS = 3;

    private final Metadata metadata;
    private final @Nullable String stated;
    private final int[] wordsStated;
    private final int[] wordsOfDocument;

    /** The heading of the first order that is most like a stated title, and how like it is. */
    private @Nullable Block best;

    private double most;

    /** The last heading of the first order before the article, or the first one in it. */
    private @Nullable Block near;

    /** A block above the article that says the stated title without what a dash or bar parts from it. */
    private @Nullable String part;

    /** The last heading of any order before the article. */
    private @Nullable Block head;

    /** Whether a block above the article says the stated title. */
    private boolean shown;

    private VisibleTitle(Metadata metadata) {
        this.metadata = metadata;
        this.stated = metadata.title();
        this.wordsStated = sorted(stated);
        this.wordsOfDocument = sorted(metadata.documentTitle());
    }

    /**
     * The title. A heading of the first order is the title where it is like the one stated for machines;
     * failing that, the last one before the article.
     *
     * @param first where the article begins; null where it is not known
     */
    static @Nullable String of(List<Block> blocks, @Nullable Block first, Metadata metadata) {
        VisibleTitle title = new VisibleTitle(metadata);
        boolean begun = false;
        for (Block block : blocks) {
            if (!begun) {
                title.before(block);
            }
            begun |= block.equals(first);
            if (!begun) {
                title.above(block);
            }
            if (block.box().tag == Tags.TITLE) {
                title.heading(block, begun);
            }
        }
        return title.chosen();
    }

    /** The article's first block may be its title. */
    private void before(Block block) {
        if (isHead(block)) {
            head = block;
        }
        shown |= stated != null && block.text().equals(stated);
    }

    private void above(Block block) {
        if (part == null && isPart(block, stated)) {
            part = Cleaned.of(block.text());
        }
    }

    private void heading(Block block, boolean begun) {
        boolean possible = block.chars() >= SHORTEST && block.counts().words() > 2 && block.linkShare() < SAME;
        if (possible && (!begun || near == null)) {
            near = block;
        }
        int[] words = Words.of(block.text(), MOST_WORDS);
        double same = Math.max(likeness(words, wordsStated), likeness(words, wordsOfDocument));
        if (same > most) {
            most = same;
            best = block;
        }
    }

    private @Nullable String chosen() {
        String heading = best == null ? null : Cleaned.of(best.text());
        if (heading != null && (most >= SAME || stated == null)) {
            return withoutSite(heading, metadata.site());
        }
        if (stated != null && shown) {
            return withoutSite(stated, metadata.site());
        }
        if (part != null) {
            return part;
        }
        if (near != null) {
            return Cleaned.of(near.text());
        }
        if (head != null && (stated == null || stated.equals(metadata.documentTitle()))) {
            return Cleaned.of(head.text());
        }
        return stated == null ? null : withoutSite(stated, metadata.site());
    }

    /** Portals have one name for all their pages, and the title in a heading of a lower order. */
    private static boolean isHead(Block block) {
        boolean heading = block.isHeading() || (block.box().hints & Hints.HEAD) != 0;
        return heading
                && block.chars() >= SHORTEST
                && block.counts().words() > LEAST_WORDS
                && block.counts().linked() == 0;
    }

    /** Whether a block above the article says what stands before a dash or bar in the stated title. */
    private static boolean isPart(Block block, @Nullable String stated) {
        if (stated == null
                || block.chars() < SHORTEST
                || block.linkShare() >= SAME
                || block.chars() >= stated.length()) {
            return false;
        }
        String text = Cleaned.of(block.text());
        return text != null
                && stated.startsWith(text)
                && PARTING.matcher(stated)
                        .region(text.length(), stated.length())
                        .lookingAt();
    }

    /** Share of common words, in 0 to 1, of the shorter and the longer text together. */
    private static double likeness(int[] words, int[] others) {
        if (words.length == 0 || others.length == 0) {
            return 0;
        }
        int common = 0;
        for (int word : words) {
            common += Arrays.binarySearch(others, word) >= 0 ? 1 : 0;
        }
        double shorter = (double) common / Math.min(words.length, others.length);
        double longer = (double) common / Math.max(words.length, others.length);
        return words.length < 3 ? longer : Math.min(1, (shorter + longer) / 2);
    }

    private static int[] sorted(@Nullable String text) {
        int[] words = text == null ? new int[0] : Words.of(text, MOST_WORDS);
        Arrays.sort(words);
        return words;
    }

    private static double likeness(String one, @Nullable String other) {
        return likeness(Words.of(one, MOST_WORDS), sorted(other));
    }

    /** Sites put their own name, or that of a section, before or behind the title. */
    private static String withoutSite(String whole, @Nullable String site) {
        String title = MEDIUM.matcher(whole).replaceFirst("");
        Matcher parting = PARTING.matcher(title);
        boolean first = true;
        int start = title.length();
        int end = 0;
        while (parting.find()) {
            if (first) {
                first = false;
                if (parting.start() < LONGEST_SITE && likeness(title.substring(0, parting.start()), site) >= SAME) {
                    return title.substring(parting.end());
                }
            }
            start = parting.start();
            end = parting.end();
        }
        if (start < SHORTEST || start == title.length()) {
            return title;
        }
        String last = title.substring(end);
        boolean barred = title.substring(start, end).strip().equals("|");
        boolean named = likeness(last, site) >= SAME || (barred && last.indexOf(' ') < 0);
        return last.length() <= LONGEST_SITE && named
                ? title.substring(0, start).strip()
                : title;
    }
}
