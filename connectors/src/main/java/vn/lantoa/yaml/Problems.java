package vn.lantoa.yaml;

import java.util.ArrayList;
import java.util.List;

/** The mistakes found in what people wrote, collected so that all of them are told at once. */
public final class Problems {

    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * Notes a mistake.
     *
     * @param file the file as the person knows it
     * @param line from 1; 0 where the mistake has no line
     * @param message what is wrong and what is wanted
     */
    public void add(String file, int line, String message) {
        mistakes.add(new Mistake(file, line, message));
    }

    /** Notes what was found elsewhere. */
    public void addAll(InvalidInput found) {
        mistakes.addAll(found.mistakes());
    }

    /** One sentence each: {@code file:line: what is wrong, what is wanted}. */
    public List<String> messages() {
        return mistakes.stream().map(Mistake::toString).toList();
    }

    public boolean isEmpty() {
        return mistakes.isEmpty();
    }

    /** Throws {@link InvalidInput} with all mistakes where there are any. */
    public void stopIfAny() {
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
    }
}
