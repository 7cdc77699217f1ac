package vn.lantoa.verify;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.lantoa.text.Hashes;

/** Where a text speaks of tasks, or of research at all, and whether it names somebody who leads a task. */
final class Context {

    private static final long[] TASK = hashes(
            "đề tài",
            "nghiệm thu",
            "chủ nhiệm",
            "nhiệm vụ khoa học",
            "cấp nhà nước",
            "công trình nghiên cứu",
            "kết quả nghiên cứu");
    private static final long[] RESEARCH =
            hashes("nghiên cứu", "công trình", "dự án", "chế tạo", "thử nghiệm", "nhà khoa học");

    private static final String ADDRESS =
            "(?:GS|PGS|TS|TSKH|ThS|Th\\.S|KS|BS|[Tt]iến sĩ|[Gg]iáo sư|[Tt]hạc sĩ|[Kk]ỹ sư|[Bb]ác sĩ|[Dd]ược sĩ|[Ôô]ng|[Bb]à)[.\\s]{1,3}";
    private static final String NAME = "(?:\\p{Lu}\\p{L}{0,7} ){1,4}\\p{Lu}\\p{L}{0,7}";
    private static final String ROLE = "(?:chủ nhiệm|chủ trì)";
    private static final Pattern LEADER =
            Pattern.compile(ADDRESS + NAME + "[^.\\n]{0,40}" + ROLE + "|" + ROLE + "[^.\\n]{0,40}" + ADDRESS + NAME);

    /** In terms. */
    private static final int REACH = 60;

    private final int[] tasks;
    private final int[] research;
    private final boolean leader;

    Context(TokenizedText reading) {
        this.tasks = places(reading, TASK);
        this.research = places(reading, RESEARCH);
        this.leader = tasks.length > 0 && LEADER.matcher(reading.text).find();
    }

    /** Whether the text says of somebody by name that he or she leads a task. */
    boolean namesLeader() {
        return leader;
    }

    /** 1 where the text speaks of a task near the terms, 0.5 where of research, 0 otherwise. */
    double around(int from, int to) {
        return isNear(tasks, from, to) ? 1 : isNear(research, from, to) ? 0.5 : 0;
    }

    private static boolean isNear(int[] places, int from, int to) {
        for (int place : places) {
            if (place <= to + REACH && place >= from - REACH) {
                return true;
            }
        }
        return false;
    }

    private static int[] places(TokenizedText reading, long[] hashes) {
        IntStream.Builder places = IntStream.builder();
        for (long hash : hashes) {
            for (int step = reading.places.last(hash); step > 0; step = reading.places.before(step)) {
                places.add(reading.places.at(step));
            }
        }
        return places.build().toArray();
    }

    /** Of the first two terms of each. */
    private static long[] hashes(String... words) {
        return Arrays.stream(words)
                .mapToLong(word -> {
                    List<Term> terms = Terms.of(word);
                    long first = terms.get(0).hash();
                    return terms.size() == 1
                            ? first
                            : Hashes.pair(first, terms.get(1).hash());
                })
                .toArray();
    }
}
