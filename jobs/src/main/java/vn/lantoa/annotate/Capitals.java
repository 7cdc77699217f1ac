package vn.lantoa.annotate;

import java.util.List;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Text;

/** What the capitals of a way to write something ask of a text. */
enum Capitals {
    /** Nothing. */
    ANY,
    /** Each word that begins with a capital has to begin with one, or to stand in capitals. */
    PROPER,
    /** Each word that has capitals has to have just these. */
    EXACT;

    /**
     * Whether they are fulfilled.
     *
     * @param written as the table has it
     * @param there as many syllables of the text, alike but for their capitals
     */
    boolean fit(List<Syllable> written, List<Syllable> there) {
        if (this == ANY) {
            return true;
        }
        for (int i = 0; i < written.size(); i++) {
            String wanted = Text.normal(written.get(i).text());
            String found = Text.normal(there.get(i).text());
            if (this == PROPER ? !begins(wanted, found) : !same(wanted, found)) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(String wanted, String found) {
        return !Character.isUpperCase(wanted.charAt(0)) || Character.isUpperCase(found.charAt(0));
    }

    private static boolean same(String wanted, String found) {
        if (wanted.length() != found.length()) {
            return false;
        }
        return wanted.chars().noneMatch(Character::isUpperCase)
                || pattern(wanted).equals(pattern(found));
    }

    /** Which letters are capitals; the place of a tone does not change it. */
    private static String pattern(String word) {
        StringBuilder pattern = new StringBuilder();
        word.chars().forEach(c -> pattern.append(Character.isUpperCase(c) ? 'A' : 'a'));
        return pattern.toString();
    }
}
