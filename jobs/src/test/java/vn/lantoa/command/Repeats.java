package vn.lantoa.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.command.CountedPress.Asked;

/**
 * Pages that were asked for again, and which break in the run explains it: what was fetched before it and not yet in a
 * checkpoint, or on its way.
 *
 * @param explained how many, by the moment of the break
 * @param allowed how many questions there were in the stretch that each break may have lost, by its moment
 * @param unexplained in words
 */
record Repeats(Map<Instant, Integer> explained, Map<Instant, Integer> allowed, List<String> unexplained) {

    /** From a question for a page until the reader's memory of it has left the queue behind the visitors. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(5);

    /**
     * A moment at which what the job remembers was lost in part.
     *
     * @param rememberedUntil what was asked before is surely not lost
     */
    record Break(Instant at, Instant rememberedUntil) {

        boolean mayLose(Instant asked) {
            return asked.isBefore(at) && asked.isAfter(rememberedUntil.minus(IN_FLIGHT));
        }
    }

    static Repeats of(List<Asked> asked, List<Break> breaks) {
        Map<Instant, Integer> allowed = new TreeMap<>();
        for (Break each : breaks) {
            allowed.put(each.at(), (int) asked.stream()
                    .filter(question -> each.mayLose(question.at()))
                    .count());
        }
        Map<Instant, Integer> explained = new TreeMap<>();
        List<String> unexplained = new ArrayList<>();
        Map<String, Instant> last = new HashMap<>();
        for (Asked question : asked) {
            Instant before = last.put(question.page(), question.at());
            if (before != null) {
                breaks.stream()
                        .filter(each -> each.mayLose(before) && each.at().isBefore(question.at()))
                        .findFirst()
                        .ifPresentOrElse(
                                each -> explained.merge(each.at(), 1, Integer::sum),
                                () -> unexplained.add(question.page() + " at " + before + " and " + question.at()));
            }
        }
        return new Repeats(explained, allowed, unexplained);
    }

    /** All that are explained. */
    int count() {
        return explained.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many there were after each break, beside how many there might have been. */
    String figures() {
        List<String> words = new ArrayList<>();
        allowed.forEach((at, most) -> words.add(explained.getOrDefault(at, 0) + " of " + most));
        return count() + " pages were asked for again (after each break, of those asked since the checkpoint before the"
                + " newest: " + String.join(", ", words) + ")";
    }
}
