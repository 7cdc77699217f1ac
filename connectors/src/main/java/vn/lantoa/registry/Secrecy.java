package vn.lantoa.registry;

import java.util.List;
import java.util.Set;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Text;

/** What a list says on whether a task is a state secret. Everything that is not clearly open counts as secret. */
enum Secrecy {
    OPEN,
    SECRET,
    /** Damaged, or something else has slipped into the column. */
    UNREADABLE;

    private static final Set<String> OPEN_WORDS = Set.of(
            "",
            "false",
            "0",
            "no",
            "n",
            "f",
            "khong",
            "khong mat",
            "khong co",
            "thuong",
            "binh thuong",
            "cong khai",
            "open",
            "public",
            "none");
    /** Longer than any classification: a title or a sentence. */
    private static final int LONGEST = 60;

    /** Of all marks that a row carries: the gravest. */
    static Secrecy of(List<String> marks) {
        Secrecy gravest = OPEN;
        for (String mark : marks) {
            Secrecy secrecy = of(mark);
            gravest = gravest == SECRET || secrecy == OPEN ? gravest : secrecy;
        }
        return gravest;
    }

    private static Secrecy of(String mark) {
        String word = Folding.fold(Text.normal(mark)).strip();
        if (OPEN_WORDS.contains(word)) {
            return OPEN;
        }
        boolean readable = word.length() <= LONGEST
                && word.indexOf('\uFFFD') < 0
                && !word.startsWith("#")
                && word.chars().anyMatch(Character::isLetterOrDigit);
        return readable ? SECRET : UNREADABLE;
    }
}
