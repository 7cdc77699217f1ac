package vn.lantoa.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shapes that addresses of articles have on one site, with how often each was met. A shape is taken from a page where
 * its links look like headlines, or where it is known from earlier visits or from a feed of the site; the more is known, the
 * more a new shape has to show.
 */
final class Shapes {

    /** A shape that was met this often is known. */
    private static final int KNOWN = 5;

    private static final int MOST = 20;
    private static final int HALVED_FROM = 10_000;
    private static final double ENOUGH = 3.5;
    private static final double ENOUGH_OF_ONE = 4.5;
    private static final double ENOUGH_BESIDE_KNOWN = 5;
    private static final double HEADLINES = 0.5;

    private final Map<String, Integer> met;

    /**
     * @param met shapes with the number of articles that had them
     */
    Shapes(Map<String, Integer> met) {
        this.met = new HashMap<>(met);
    }

    /** Learns from addresses that are known to be of articles. */
    void learn(List<String> articles) {
        articles.forEach(address -> met.merge(AddressShape.of(address).text(), 1, Integer::sum));
    }

    /** The links that lead to articles, in the order of the page; what they show is learnt. */
    List<Anchor> articles(List<Anchor> anchors) {
        Map<String, List<Anchor>> byShape = new LinkedHashMap<>();
        anchors.forEach(anchor -> byShape.computeIfAbsent(anchor.shape().text(), shape -> new ArrayList<>())
                .add(anchor));
        boolean some =
                byShape.entrySet().stream().anyMatch(shape -> isKnown(shape.getKey()) || isPlain(shape.getValue()));
        Set<String> taken = new HashSet<>();
        byShape.forEach((shape, links) -> {
            if (isKnown(shape) || looksLikeArticles(links, some)) {
                taken.add(shape);
            }
        });
        for (String shape : taken) {
            Set<String> headlines = new HashSet<>();
            byShape.getOrDefault(shape, List.of()).stream()
                    .filter(Anchor::isHeadline)
                    .forEach(link -> headlines.add(link.address()));
            met.merge(shape, headlines.size(), Integer::sum);
        }
        return anchors.stream()
                .filter(anchor -> taken.contains(anchor.shape().text()))
                .toList();
    }

    /** What is known now: the commonest shapes, so that it stays small. */
    Map<String, Integer> met() {
        Map<String, Integer> commonest = new LinkedHashMap<>();
        boolean halved = met.values().stream().anyMatch(count -> count > HALVED_FROM);
        met.entrySet().stream()
                .filter(shape -> shape.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST)
                .forEach(
                        shape -> commonest.put(shape.getKey(), halved ? (shape.getValue() + 1) / 2 : shape.getValue()));
        return commonest;
    }

    private boolean isKnown(String shape) {
        return met.getOrDefault(shape, 0) >= KNOWN;
    }

    /** Whether the page itself leaves no doubt. */
    private static boolean isPlain(List<Anchor> links) {
        return links.stream().map(Anchor::address).distinct().count() >= KNOWN && looksLikeArticles(links, true);
    }

    private static boolean looksLikeArticles(List<Anchor> links, boolean besideKnown) {
        Map<String, Anchor> best = new LinkedHashMap<>();
        links.forEach(
                link -> best.merge(link.address(), link, (one, other) -> one.weight() >= other.weight() ? one : other));
        double mean =
                best.values().stream().mapToDouble(Anchor::weight).average().orElse(0);
        long headlines = best.values().stream().filter(Anchor::isHeadline).count();
        boolean shaped = links.stream().anyMatch(link -> link.shape().weight() >= 1);
        double enough = besideKnown ? ENOUGH_BESIDE_KNOWN : best.size() == 1 ? ENOUGH_OF_ONE : ENOUGH;
        return shaped && mean >= enough && headlines >= best.size() * HEADLINES;
    }
}
