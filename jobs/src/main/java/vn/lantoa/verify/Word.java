package vn.lantoa.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A syllable as it is compared everywhere in this package.
 *
 * @param key {@link Terms#key} of it
 * @param term the key of the term that it becomes by itself; null for a function word, which becomes none
 * @param termHash of the term
 * @param forms what may begin with it and becomes other terms, the longest first
 */
record Word(String key, @Nullable String term, long termHash, List<Form> forms) {

    /**
     * A way to write something, and the terms it becomes.
     *
     * @param keys of its syllables
     */
    record Form(List<String> keys, List<String> terms) {

        /** Whether it stands there. */
        boolean isAt(List<Word> words, int at) {
            if (at + keys.size() > words.size()) {
                return false;
            }
            for (int i = 1; i < keys.size(); i++) {
                if (!words.get(at + i).key.equals(keys.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
