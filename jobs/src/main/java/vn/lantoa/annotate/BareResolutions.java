package vn.lantoa.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Syllable;

/** Resolutions that are named by their numbers alone, as in "Nghị quyết 57" and "các Nghị quyết 57, 59, 66 và 68 của Bộ Chính trị". */
final class BareResolutions {

    private static final String SPELLED = "nam muoi bay";
    private static final String NUMBER = "(?:\\d{1,3}(?![0-9a-z/]|\\.\\d|[-. ](?:nq|ct|kl|qd|hd)\\b)|" + SPELLED + ")";
    private static final Pattern CITED =
            Pattern.compile("(?<![a-z0-9])(?:nghi ?quyet|nq|resolutions?)(?: so| no| trung uong| tw){0,2}[- ]?("
                    + NUMBER + "(?:(?:,| va | and |-)" + NUMBER + "){0,9})");
    private static final Pattern EACH = Pattern.compile("\\d{1,3}|" + SPELLED);

    /** What may stand between a number and its issuer is short. */
    private static final int BEHIND = 60;

    private static final int AHEAD = 24;

    private static final Pattern OF_PARTY = Pattern.compile(
            "^[ ,-]?(?:cua|of)(?: the)? (?:bo chinh tri|ban chap hanh trung uong|trung uong|tw|politburo|dang)\\b.*");
    private static final Pattern OF_GOVERNMENT =
            Pattern.compile("^[ ,-]?(?:cua|of)(?: the)? (?:chinh phu|government)\\b.*");
    private static final Pattern OF_OTHERS =
            Pattern.compile("^[ ,-]?(?:khoa truoc|(?:khoa [0-9ivx]+ |so )?(?:cua|of)(?: the)?"
                    + " (?:hdnd|hoi dong|quoc hoi|uy ban|ubtvqh|lien hop quoc|lhq|united nations|un\\b|dang bo|dang uy|huyen|tinh|thanh uy"
                    + "|thanh pho|quan|xa|phuong|ban thuong vu)).*");
    private static final Pattern AFTER_OTHERS = Pattern.compile(
            ".*\\b(?:un|unsc|senate|assembly|council|house|congress|lien hop quoc|lhq|bao an|hdnd|quoc hoi|joint|concurrent)(?:.s)?[ -]?$");
    private static final Pattern AFTER_PARTY = Pattern.compile(".*\\b(?:politburo|party)(?:.s)?[ -]?$");

    private BareResolutions() {}

    /** A resolution and its place in the plain form of a text. */
    record Bare(String id, int start, int end) {}

    /** Whether a text may name a number in words. */
    static boolean isSpelled(List<Syllable> syllables) {
        return syllables.stream().anyMatch(syllable -> SPELLED.endsWith(" " + Folding.fold(syllable.key())));
    }

    /**
     * The resolutions whose issuer is known.
     *
     * @param plain {@link CitedText#plain}
     * @param since57 whether Resolution 57 is out, so that its number alone names it
     */
    static List<Bare> in(String plain, boolean since57) {
        List<Bare> found = new ArrayList<>();
        Matcher cited = CITED.matcher(plain);
        while (cited.find()) {
            String behind = plain.substring(cited.end(), Math.min(plain.length(), cited.end() + BEHIND));
            String ahead = plain.substring(Math.max(0, cited.start() - AHEAD), cited.start());
            Matcher each = EACH.matcher(cited.group(1));
            boolean first = true;
            while (each.find()) {
                String number = each.group().equals(SPELLED) ? "57" : each.group();
                String id = id(number, ahead, behind, since57);
                if (id != null) {
                    int start = first ? cited.start() : cited.start(1) + each.start();
                    found.add(new Bare(id, start, cited.start(1) + each.end()));
                }
                first = false;
            }
        }
        return found;
    }

    private static @Nullable String id(String number, String ahead, String behind, boolean since57) {
        if (OF_PARTY.matcher(behind).matches() || AFTER_PARTY.matcher(ahead).matches()) {
            return DocumentNumber.ofParty(number, "nq", "tw");
        }
        if (OF_GOVERNMENT.matcher(behind).matches()) {
            return DocumentNumber.ofState(number, "nq", "cp");
        }
        boolean others = OF_OTHERS.matcher(behind).matches()
                || AFTER_OTHERS.matcher(ahead).matches();
        return number.equals("57") && since57 && !others ? DocumentNumber.ofParty(number, "nq", "tw") : null;
    }
}
