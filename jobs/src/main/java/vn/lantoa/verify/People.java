package vn.lantoa.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.lantoa.text.Hashes;

/** Who of the registry's leaders and members is named in a text. */
final class People {

    private static final int LONGEST_NAME = 6;
    private static final int ROLE_REACH = 12;
    private static final Set<Long> ROLES =
            Set.of(Hashes.of("nhiêm\u0323"), Hashes.of("tri\u0300"), Hashes.of("gia\u0309"));

    private final Postings tasks;

    /**
     * A person in a text.
     *
     * @param first number of the first syllable of the name
     * @param count how often the name occurs in full
     * @param role whether it is said close by that the person leads a task or wrote it
     */
    record Named(int first, int last, int count, boolean role) {}

    /**
     * @param tasks the numbers of tasks by the hashes of the people who lead them or belong to them
     */
    People(Postings tasks) {
        this.tasks = tasks;
    }

    /** The people named in full, by the hash of their name. */
    Map<Long, Named> in(TokenizedText reading) {
        Map<Long, Named> named = new HashMap<>();
        for (int i = 0; i < reading.syllables.size(); i++) {
            if (Terms.isCapital(reading.syllables.get(i))) {
                addFrom(i, reading, named);
            }
        }
        return named;
    }

    private void addFrom(int first, TokenizedText reading, Map<Long, Named> named) {
        int end = Math.min(first + LONGEST_NAME, reading.syllables.size());
        long hash = Hashes.pair(1, reading.syllableHashes[first]);
        for (int last = first + 1; last < end; last++) {
            hash = Hashes.pair(hash, reading.syllableHashes[last]);
            if (Terms.isCapital(reading.syllables.get(last)) && tasks.find(hash) >= 0) {
                named.merge(hash, new Named(first, last, 1, hasRole(reading, first, last)), People::both);
            }
        }
    }

    private static Named both(Named earlier, Named later) {
        boolean role = earlier.role || later.role;
        Named shown = later.role && !earlier.role ? later : earlier;
        return new Named(shown.first, shown.last, earlier.count + 1, role);
    }

    /** "chủ nhiệm", "chủ trì", "tác giả" close by. */
    private static boolean hasRole(TokenizedText reading, int first, int last) {
        int from = Math.max(0, first - ROLE_REACH);
        int to = Math.min(reading.syllables.size(), last + ROLE_REACH);
        for (int i = from; i < to; i++) {
            if (ROLES.contains(reading.syllableHashes[i])) {
                return true;
            }
        }
        return false;
    }
}
