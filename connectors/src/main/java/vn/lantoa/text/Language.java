package vn.lantoa.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells Vietnamese, with or without diacritics, and English by the structure of their syllables and their commonest
 * words; what is neither may be told as another language.
 */
public final class Language {

    /** Enough text to be sure: of 1,270 longer texts, none was decided otherwise by twice as much. The rest is not read. */
    private static final int SAMPLE = 2_000;

    /** A text that says what it is has to be as long before it is not believed. */
    private static final int ENOUGH_TO_TELL = 40;

    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
            "qu", "r", "s", "t", "th", "tr", "v", "x");
    private static final Set<String> RIMES = Set.of(
            ("a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh ech eo ep et eu i ia ich iec iem ien ieng iep "
                            + "iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet "
                            + "oi om on ong oong ooc op ot u ua uan uang uat uay uc ue uech uen uenh ui um un ung uo uoc uoi uom "
                            + "uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu y yem yen yet yeu")
                    .split(" "));
    private static final Set<String> VIETNAMESE = Set.of(
            ("cua va cac nhung duoc trong khong cho voi den mot nguoi nay la co da nam tai ve khi tu theo nhieu hon vao se "
                            + "cung nhu viec ong ba dang phai rang sau truoc tren duoi giua ngay thang")
                    .split(" "));
    private static final Set<String> ENGLISH = Set.of(
            ("the of and in is for that with on as are was by it at from an be has have will this its said which or new "
                            + "to he his their after more about who over up into than not were been they but says how what why "
                            + "you your can could would first year years between against under")
                    .split(" "));
    private static final Memo<Traits> TRAITS = new Memo<>(Traits::of);

    private static final List<String> ENGLISH_ENDINGS = List.of(
            "ing", "ed", "tion", "tions", "ment", "ly", "ity", "ies", "ers", "als", "ance", "ence", "ive", "ches",
            "ics");

    private Language() {}

    /** ISO 639-1 code; {@code und} where it is not certain. Vietnamese and English are told first, by little text. */
    public static String of(String text) {
        String sample = sample(text);
        String language = count(sample).language();
        return language.equals("und") ? ForeignLanguage.of(sample) : language;
    }

    /**
     * The same of a text that says of itself what it is: believed where the text is short, or does not tell.
     *
     * @param declared ISO 639-1 code; null where it says nothing
     * @return null where neither tells
     */
    public static @Nullable String of(String text, @Nullable String declared) {
        String told = text.length() < ENOUGH_TO_TELL ? "und" : of(text);
        return told.equals("und") ? declared : told;
    }

    /** Whether it is Vietnamese that is written without its diacritics; foreign names may stand in it. */
    public static boolean lacksDiacritics(String text) {
        return count(sample(text)).lacksDiacritics();
    }

    private static String sample(String text) {
        return Text.normal(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text);
    }

    private static Count count(String sample) {
        Count count = new Count();
        for (Syllable syllable : Syllables.of(sample)) {
            count.add(syllable);
        }
        return count;
    }

    /** Whether a word, folded, is built as a Vietnamese syllable. */
    public static boolean isVietnamese(String folded) {
        int longest = Math.min(3, folded.length() - 1);
        for (int cut = 0; cut <= longest; cut++) {
            if (ONSETS.contains(folded.substring(0, cut)) && RIMES.contains(folded.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a word says of its language.
     *
     * @param word whether it is one: of letters alone
     * @param shaped whether it is built as a Vietnamese syllable
     * @param marked whether it also has diacritics
     * @param common whether it is one of the commonest Vietnamese words
     * @param english from 0 to 1
     * @param foreign whether it is English and no Vietnamese syllable without diacritics, as the, to and an are
     */
    private record Traits(
            boolean word, boolean shaped, boolean marked, boolean common, double english, boolean foreign) {

        static Traits of(String text) {
            String key = Folding.key(text);
            String folded = Folding.fold(key);
            boolean shaped = isVietnamese(folded);
            return new Traits(
                    isWord(text),
                    shaped,
                    shaped && !folded.equals(key),
                    VIETNAMESE.contains(folded),
                    ENGLISH.contains(key) ? 1 : !shaped && hasEnglishEnding(key) ? 0.5 : 0,
                    !shaped && (ENGLISH.contains(key) || hasEnglishEnding(key)));
        }

        private static boolean isWord(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isLetter(text.charAt(i)) && !Text.isMark(text.charAt(i))) {
                    return false;
                }
            }
            return !text.isEmpty();
        }

        private static boolean hasEnglishEnding(String key) {
            return key.length() > 4 && ENGLISH_ENDINGS.stream().anyMatch(key::endsWith);
        }
    }

    /** What was seen of each language. */
    private static final class Count {
        private int words;
        private int shaped;
        private int marked;
        private int vietnamese;
        private double english;
        private int foreign;

        void add(Syllable syllable) {
            Traits traits = TRAITS.of(syllable.text());
            if (!traits.word) {
                return;
            }
            words++;
            shaped += traits.shaped ? 1 : 0;
            marked += traits.marked ? 1 : 0;
            vietnamese += traits.common ? 1 : 0;
            english += traits.english;
            foreign += traits.foreign ? 1 : 0;
        }

        boolean lacksDiacritics() {
            boolean built = shaped >= 0.7 * words || (shaped >= 0.6 * words && vietnamese > english);
            return words >= 3 && marked <= 0.1 * words && built && foreign <= 0.1 * words;
        }

        String language() {
            if (words == 0) {
                return "und";
            }
            if (marked >= 0.3 * words) {
                return "vi";
            }
            if (shaped >= 0.8 * words && vietnamese > english) {
                return "vi";
            }
            return english >= 0.12 * words && english > vietnamese && marked <= 0.1 * words ? "en" : "und";
        }
    }
}
