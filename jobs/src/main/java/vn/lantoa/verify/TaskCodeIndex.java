package vn.lantoa.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lantoa.model.Task;
import vn.lantoa.text.Text;

/** The codes of a registry, and which of them a text has. */
final class TaskCodeIndex {

    /** What makes a few numbers a task's code. */
    private static final Pattern CUE = Pattern.compile(
            "(?:mã số|mã|đề tài|nhiệm vụ|dự án|code|số)[\\s:(\"“]*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PERIOD_FOLLOWS =
            Pattern.compile("\\s?/\\s?\\d{2}\\s?[-\u2010-\u2015\u2212]\\s?\\d{2}(?!\\d)");
    private static final int REACH = 16;

    private final Map<String, Set<Integer>> byKey = new HashMap<>();
    private final Map<String, Set<Integer>> byStem = new HashMap<>();
    private final Set<String> needCue = new HashSet<>();

    /**
     * @param tasks in the order of their numbers
     */
    TaskCodeIndex(List<Task> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).code() != null) {
                add(Text.normal(tasks.get(i).code()), i);
            }
        }
    }

    private void add(String code, int task) {
        String key = Codes.key(code);
        if (key.chars().noneMatch(Character::isDigit)) {
            return;
        }
        byKey.computeIfAbsent(key, any -> new HashSet<>()).add(task);
        String stem = Codes.stem(code);
        if (stem != null) {
            byStem.computeIfAbsent(stem, any -> new HashSet<>()).add(task);
        }
        if (!Codes.tells(code)) {
            needCue.add(key);
        }
    }

    /** The places of codes by the numbers of their tasks; for each the first. */
    Map<Integer, Codes.Mention> in(TokenizedText reading) {
        Map<Integer, Codes.Mention> found = new HashMap<>();
        for (Codes.Mention mention : reading.codes()) {
            tasks(mention, reading.text).forEach(task -> found.putIfAbsent(task, mention));
        }
        return found;
    }

    private Set<Integer> tasks(Codes.Mention mention, String text) {
        Set<Integer> exact = byKey.get(mention.key());
        if (exact != null) {
            boolean sure = !needCue.contains(mention.key()) || hasCue(text, mention.start());
            return sure && !hasPeriod(text, mention) ? exact : Set.of();
        }
        Set<Integer> stem = byStem.get(mention.key());
        return stem == null || hasPeriod(text, mention) ? Set.of() : stem;
    }

    private static boolean hasPeriod(String text, Codes.Mention mention) {
        return PERIOD_FOLLOWS.matcher(text).region(mention.end(), text.length()).lookingAt();
    }

    private static boolean hasCue(String text, int start) {
        return CUE.matcher(text.substring(Math.max(0, start - REACH), start)).find();
    }
}
