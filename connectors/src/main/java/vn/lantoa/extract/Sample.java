package vn.lantoa.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import vn.lantoa.extract.block.DeclaredText;
import vn.lantoa.extract.block.Features;
import vn.lantoa.extract.block.Outline;
import vn.lantoa.extract.block.PageModel;
import vn.lantoa.markup.Words;

/**
 * A block of a page whose article is known, to learn from.
 *
 * @param row what was measured of it
 * @param share which share of it belongs to the article
 * @param wordsOfArticle how many words the article has
 */
public record Sample(float[] row, double share, int chars, int words, int wordsOfArticle) {

    private static final int ALL = 1_000_000;
    private static final int FOUR = 4;
    private static final int REPEATED = 10;
    private static final double BY_CHANCE = 0.1;
    private static final int NEAR = 3;

    /** The blocks of a page. */
    public static List<Sample> of(byte[] html, String address, String article) {
        Document document = PageReader.parse(html, null, address);
        Outline outline = Outline.of(document);
        Metadata metadata = new Metadata(document, outline);
        PageModel scene = new PageModel(outline);
        float[][] rows = Features.of(scene, DeclaredText.of(metadata.title(), metadata.description(), metadata.body()));
        int[][] words = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            words[i] = Words.of(scene.blocks.get(i).text(), ALL);
        }
        double[] shares = shares(words, article);
        int length = Words.of(article, ALL).length;
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            samples.add(new Sample(rows[i], shares[i], scene.blocks.get(i).chars(), words[i].length, length));
        }
        return samples;
    }

    private static double[] shares(int[][] words, String article) {
        long[] fours = Words.fours(Words.of(article, ALL));
        double[] shares = new double[words.length];
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < words.length; i++) {
            double share = words[i].length < FOUR ? 0 : Words.share(words[i], fours);
            boolean again = words[i].length >= REPEATED && !seen.add(Arrays.hashCode(words[i]));
            shares[i] = again || share < BY_CHANCE ? 0 : share;
        }
        Set<Integer> lines = new HashSet<>();
        article.lines().forEach(line -> lines.add(Arrays.hashCode(Words.of(line, ALL))));
        for (int i = 0; i < words.length; i++) {
            if (words[i].length < FOUR && lines.contains(Arrays.hashCode(words[i]))) {
                shares[i] = isNear(shares, words, i, -1) && isNear(shares, words, i, 1) ? 1 : 0;
            }
        }
        return shares;
    }

    /** Whether the article has a longer block close by in that direction: words alone are found anywhere. */
    private static boolean isNear(double[] shares, int[][] words, int from, int step) {
        for (int k = 1; k <= NEAR; k++) {
            int i = from + k * step;
            if (i >= 0 && i < shares.length && words[i].length >= FOUR && shares[i] > 0.5) {
                return true;
            }
        }
        return false;
    }
}
