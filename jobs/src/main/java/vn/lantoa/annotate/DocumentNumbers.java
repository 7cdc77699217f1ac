package vn.lantoa.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.model.Mention;
import vn.lantoa.model.MentionKind;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Text;

/**
 * Numbers of decisions, resolutions, decrees, laws, circulars and directives in a text, each in its one form: dashes of every kind,
 * slashes and dashes exchanged, blanks, capitals and diacritics do not matter. A resolution that is named by its number alone is told
 * where its issuer stands beside it; Resolution 57 of the Politburo also where nothing else does.
 */
final class DocumentNumbers {

    /** The day of Resolution 57: before it the number alone is another one. */
    private static final LocalDate RESOLUTION_57 = LocalDate.parse("2024-12-22");

    private static final String BEGIN = "(?<![0-9a-z/.-])";
    private static final String END = "(?![0-9a-z])";
    private static final String SIGN = "[-/. ]?";
    private static final String ISSUER =
            "(ttg|cp|ubnd|hdnd|vpcp|ctn|bkhcn|bgddt|btttt|btc|bct|bca|bqp|bng|bnv|btp|bxd|byt|bnnmt|bvhttdl"
                    + "|bkhdt|bgtvt|btnmt|bnnptnt|bldtbxh|nhnn)";

    private static final Pattern PARTY = Pattern.compile(BEGIN + "(?:nq[- ]?)?(\\d{1,4})" + SIGN
            + "(nq|ct|kl|qd|qc|hd|tb)" + SIGN + "(tw|t[. ]?u|trung uong|bcdtw)" + END);
    private static final Pattern PARTY_SHORT = Pattern.compile(BEGIN + "nq[- ]?(\\d{1,4})[-/. ]?(tw|t[. ]?u)" + END);
    private static final Pattern YEAR = Pattern.compile(
            BEGIN + "(\\d{1,4})[-/]((?:19|20)\\d\\d)[-/](qd|nd|tt|nq|ct|ttlt)[-/ ]?([a-z]{2,10})" + END);
    private static final Pattern ASSEMBLY =
            Pattern.compile(BEGIN + "(\\d{1,4})[-/]((?:19|20)\\d\\d)[-/]?((?:qh|ubtvqh) ?\\d{1,2})" + END);
    private static final Pattern STATE =
            Pattern.compile(BEGIN + "(\\d{1,5})" + SIGN + "(qd|nq|ct|cd|kh|tb|nd|tt)" + SIGN + ISSUER + END);
    private static final Pattern DECREE =
            Pattern.compile(BEGIN + "nghi dinh (?:so )?(\\d{1,3})/((?:19|20)\\d\\d)(?![-0-9a-z/])");
    private static final Pattern DECISION =
            Pattern.compile(BEGIN + "quyet dinh (?:so )?(\\d{1,5})(?: ngay [0-9/-]{3,10})? cua thu tuong" + END);

    /** Each number has one of these behind or before it; in words of Vietnamese they hardly stand. */
    private static final List<String> KINDS = List.of(
            "nq",
            "qd",
            "tt",
            "ct",
            "nd",
            "qh",
            "kl",
            "qc",
            "hd",
            "tb",
            "cd",
            "kh-",
            "kh/",
            "kh ",
            "nghi dinh",
            "quyet dinh");

    private final List<Mention> found = new ArrayList<>();
    private final String text;
    private final CitedText cited;
    private final String plain;

    private DocumentNumbers(String text, List<Syllable> syllables) {
        this.text = text;
        this.cited = new CitedText(text, syllables);
        this.plain = cited.plain();
    }

    /**
     * The places in the order of the text.
     *
     * @param syllables of the text
     * @param day of publication
     */
    static List<Mention> in(String text, List<Syllable> syllables, LocalDate day) {
        if (text.chars().noneMatch(Character::isDigit) && !BareResolutions.isSpelled(syllables)) {
            return List.of();
        }
        DocumentNumbers numbers = new DocumentNumbers(text, syllables);
        if (KINDS.stream().anyMatch(numbers.plain::contains)) {
            numbers.findNumbers();
        }
        numbers.findBare(!day.isBefore(RESOLUTION_57));
        numbers.found.sort(Comparator.comparingInt(Mention::start));
        return numbers.found;
    }

    private void findNumbers() {
        each(YEAR, match -> DocumentNumber.ofYear(match.group(1), match.group(2), match.group(3), match.group(4)));
        each(
                ASSEMBLY,
                match -> DocumentNumber.ofAssembly(
                        match.group(1), match.group(2), match.group(3).replace(" ", "")));
        each(PARTY, match -> DocumentNumber.ofParty(match.group(1), match.group(2), party(match, 3)));
        each(PARTY_SHORT, match -> DocumentNumber.ofParty(match.group(1), "nq", party(match, 2)));
        each(STATE, match -> DocumentNumber.ofState(match.group(1), match.group(2), match.group(3)));
        each(DECREE, match -> DocumentNumber.ofYear(match.group(1), match.group(2), "nd", "cp"));
        each(DECISION, match -> DocumentNumber.ofState(match.group(1), "qd", "ttg"));
    }

    private void findBare(boolean since57) {
        for (BareResolutions.Bare bare : BareResolutions.in(plain, since57)) {
            add(bare.id(), bare.start(), bare.end());
        }
    }

    /** TƯ is the Central Committee, and TU that of a province. */
    private String party(MatchResult match, int group) {
        String written = match.group(group);
        if (!written.equals("tu")) {
            return written.equals("bcdtw") ? written : "tw";
        }
        String original = Text.normal(text.substring(cited.start(match.start()), cited.end(match.end())));
        return original.indexOf('ư') >= 0 || original.indexOf('Ư') >= 0 ? "tw" : "tu";
    }

    private void each(Pattern pattern, Function<MatchResult, String> id) {
        Matcher matcher = pattern.matcher(plain);
        while (matcher.find()) {
            add(id.apply(matcher), matcher.start(), matcher.end());
        }
    }

    /** Unless something that was found before stands there. */
    private void add(String id, int start, int end) {
        int from = cited.start(start);
        int to = cited.end(end);
        if (found.stream().noneMatch(mention -> mention.start() < to && from < mention.end())) {
            found.add(new Mention(MentionKind.DOCUMENT, id, from, to));
        }
    }
}
