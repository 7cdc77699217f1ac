package vn.lantoa.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.document.UnarchivedDocument;

/** The articles whose newest state has no archived copy, counted by why. */
public final class UnarchivedArticles {

    private record Why(String reason, boolean waiting) implements Comparable<Why> {

        @Override
        public int compareTo(Why other) {
            int order = Boolean.compare(other.waiting, waiting);
            return order != 0 ? order : reason.compareTo(other.reason);
        }
    }

    private record Sum(int articles, Instant first) {

        Sum and(Sum other) {
            return new Sum(articles + other.articles, first.isBefore(other.first) ? first : other.first);
        }
    }

    private final Map<Why, Sum> sums = new TreeMap<>();

    void add(UnarchivedDocument document) {
        sums.merge(new Why(document.reason(), document.waiting()), new Sum(1, document.at()), Sum::and);
    }

    /** A sentence for each reason, those first that pass; none where every article has its copy. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sums.forEach((why, sum) -> sentences.add(sum.articles()
                + (sum.articles() == 1 ? " article is" : " articles are") + " not archived, the first fetched at "
                + sum.first() + ": " + why.reason()
                + (why.waiting()
                        ? "; asked for again as soon as the archive can be written"
                        : "; not asked for again")));
        return sentences;
    }
}
