package vn.lantoa.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lantoa.evaluate.PublicityScore;
import vn.lantoa.evaluate.PublicitySet;
import vn.lantoa.model.Article;
import vn.lantoa.model.Task;

/** Fits the weights by which publicity is recognised, and scores them on articles that they were not fitted to. */
public final class PublicityValidation {

    private PublicityValidation() {}

    /**
     * Weights that were fitted to a set.
     *
     * @param lines of a file of weights
     * @param outOfFold the score where each article was judged by weights fitted without its group: the articles that
     *     publicise the same tasks, or tasks of the same leader
     * @param unreachable pairs that are no candidates, whatever the weights
     */
    public record Fitted(List<String> lines, PublicityScore outOfFold, List<String> unreachable) {

        /** Lower figures are a regression. */
        private static final double LEAST_F1 = 0.85;

        private static final double LEAST_SHOWN = 0.88;

        public boolean holdsItsLevel() {
            return outOfFold.f1() > LEAST_F1 && outOfFold.recallShown() > LEAST_SHOWN;
        }
    }

    /**
     * Fits the weights to a set.
     *
     * @param commit of the code that measures the articles
     */
    public static Fitted fit(PublicitySet set, String commit) {
        PublicityFitting training = training(set);
        List<String> lines = new ArrayList<>();
        lines.add("# Log-odds by which features speak for publicity; fitted by \"lantoa train publicity\".");
        lines.add("data=" + set.articles().size() + " articles, " + set.pairs().size() + " pairs");
        lines.add("commit=" + commit);
        lines.addAll(training.weights());
        return new Fitted(lines, PublicityScore.of(set.pairs(), training.outOfFold()), training.unreachable());
    }

    private static PublicityFitting training(PublicitySet set) {
        Map<String, Set<String>> publicised = new HashMap<>();
        set.pairs()
                .keySet()
                .forEach(pair -> publicised
                        .computeIfAbsent(pair.article(), any -> new HashSet<>())
                        .add(pair.task()));
        return new PublicityFitting(set.tasks(), set.articles(), publicised, groups(set));
    }

    /** Numbers the groups in the order of their first articles. */
    private static Map<String, Integer> groups(PublicitySet set) {
        Map<String, String> leaders = new HashMap<>();
        for (Task task : set.tasks()) {
            leaders.put(
                    task.id(),
                    task.team().leader() == null ? task.id() : task.team().leader());
        }
        Map<String, String> parents = new HashMap<>();
        set.pairs()
                .keySet()
                .forEach(pair -> parents.put(
                        root(parents, pair.article()), root(parents, leaders.getOrDefault(pair.task(), pair.task()))));
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> groups = new HashMap<>();
        for (Article article : set.articles()) {
            String root = root(parents, article.id());
            Integer number = numbers.get(root) == null ? numbers.size() : numbers.get(root);
            numbers.put(root, number);
            groups.put(article.id(), number);
        }
        return groups;
    }

    private static String root(Map<String, String> parents, String node) {
        String root = node;
        while (parents.containsKey(root) && !parents.get(root).equals(root)) {
            root = parents.get(root);
        }
        return root;
    }
}
