package vn.lantoa.text;

import java.text.Normalizer;

/** Forms of a text for comparing: different spellings of one word get the same form. */
public final class Folding {

    private static final int TABLE = 0x1F00;
    /** Lower-case letter without any mark. */
    private static final char[] BARE = new char[TABLE];
    /** Lower-case letter without tone, but with the marks that make it another letter (ă, â, ê, ô, ơ, ư, đ). */
    private static final char[] LETTER = new char[TABLE];
    /** The combining mark of the tone; 0 where there is none. */
    private static final char[] TONE = new char[TABLE];

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    static {
        for (int c = 0; c < TABLE; c++) {
            fill((char) c);
        }
    }

    private Folding() {}

    /**
     * Lower case without diacritics: {@code Đổi mới} becomes {@code doi moi}. Of the same length where the text is NFC,
     * so that offsets in one are offsets in the other.
     */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < TABLE ? BARE[c] != 0 : !Text.isMark(c)) {
                folded.append(c < TABLE ? BARE[c] : Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    /** Whether a letter has a diacritic, of a tone or of a letter of its own (đ). */
    public static boolean isMarked(char c) {
        return c > 127 && c < TABLE && BARE[c] != 0 && BARE[c] < 128;
    }

    /**
     * Lower case with the tone behind the last letter: hòa and hoà get the same key, hóa another. Hyphens of all kinds
     * are one. Made for one syllable, NFC or NFD; {@link #fold} of a key is the syllable without diacritics.
     */
    public static String key(String syllable) {
        String composed = needsComposing(syllable) ? Text.normal(syllable) : syllable;
        StringBuilder key = new StringBuilder(composed.length() + 1);
        char tone = 0;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c < TABLE) {
                key.append(LETTER[c]);
                tone = TONE[c] != 0 ? TONE[c] : tone;
            } else {
                key.append(Text.isHyphen(c) ? '-' : Character.toLowerCase(c));
            }
        }
        if (tone != 0) {
            key.append(tone);
        }
        return key.toString();
    }

    /**
     * The key with y written as i where both spellings are used (kỹ and kĩ, lý and lí, quý and quí); hay and hai stay
     * apart.
     */
    public static String loose(String key) {
        int last = key.length() - 1;
        if (last > 0 && TONES.indexOf(key.charAt(last)) >= 0) {
            last--;
        }
        if (last < 0 || key.charAt(last) != 'y' || (last > 0 && isVowelBefore(key, last))) {
            return key;
        }
        return key.substring(0, last) + "i" + key.substring(last + 1);
    }

    private static boolean isVowelBefore(String key, int last) {
        char before = key.charAt(last - 1);
        boolean glide = before == 'u' && last == 2 && key.charAt(0) == 'q';
        return !glide && "aăâeêioôơuưy".indexOf(before) >= 0;
    }

    private static boolean needsComposing(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Text.isMark(c) || Text.isInvisible(c) || c == '\u00D0' || c == '\u00F0' || c == '\u0189') {
                return true;
            }
        }
        return false;
    }

    private static void fill(char c) {
        char lower = Character.toLowerCase(c == '\u00D0' || c == '\u0189' ? 'Đ' : c == '\u00F0' ? 'đ' : c);
        StringBuilder letter = new StringBuilder();
        String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            if (TONES.indexOf(parts.charAt(i)) >= 0 && i > 0) {
                TONE[c] = parts.charAt(i);
            } else {
                letter.append(parts.charAt(i));
            }
        }
        LETTER[c] = Normalizer.normalize(letter, Normalizer.Form.NFC).charAt(0);
        BARE[c] = Text.isMark(c) ? 0 : lower == 'đ' ? 'd' : parts.charAt(0);
        if (c == 0) {
            BARE[c] = ' ';
        }
    }
}
