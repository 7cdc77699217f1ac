package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Hashes;
import vn.lantoa.text.Syllables;
import vn.lantoa.text.Text;

/**
 * A programme as it is looked for in texts: by its code, or by its name where that has something of its own.
 *
 * <p>Words in brackets, years, phases and what any programme could be called ("khoa học và công nghệ", "trọng điểm",
 * "mẫu") say nothing. A short name such as "Vật liệu mới" is also what texts talk about, so it counts behind the word
 * "chương trình" only; a long one counts anywhere.
 *
 * @param codes the codes that its name holds
 * @param numbers names such as "Đề án 844", the kind and the number together
 * @param name the words of its name without kind, code and years; null where none of them is its own
 * @param own hashes of the words of the name that not every programme has
 */
record Programme(
        List<Code> codes, List<Pattern> numbers, @Nullable WeightedPhrase name, Set<Long> own) {

    /** @param period the years of its plan, such as {@code 16-20}; "" where it names none */
    record Code(String key, String period) {}

    private static final String KINDS = "chương trình|đề án|dự án|kế hoạch|quỹ|nhiệm vụ";
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{][^)\\]}]*[)\\]}]?");
    private static final Pattern YEARS =
            Pattern.compile("(?<![\\p{L}\\d./])\\d{4}(?:\\s?[-–/]\\s?\\d{2,4})?(?![\\p{L}\\d])");
    private static final Pattern PHASE = insensitive("giai đoạn\\s+(?:[IVX]{1,4}|\\d{1,2})(?![\\p{L}\\d])");
    private static final String CODE_TEXT =
            "(?<code>\\p{Lu}{1,4}[.\\s-]?\\d{1,3}(?:[.-]\\d{1,2})?)(?:/(?<period>\\d{2}-\\d{2}))?(?![\\p{L}\\d])";
    /** At the beginning, in brackets, or behind what says that it is one: "CO2" and "5G" elsewhere are no codes. */
    private static final Pattern CODE = Pattern.compile(
            "(?:^|[(\\[{;:]|(?iu:mã số|mã|" + KINDS + "|nhà nước|quốc gia|trọng điểm)\\s)\\s*" + CODE_TEXT);

    private static final Pattern NUMBER =
            insensitive("(?<kind>" + KINDS + ")\\s+(?:số\\s+)?(?<number>\\d{2,4})(?![\\p{L}\\d./-])");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern PERIOD_BEHIND =
            Pattern.compile("(?:[./-]\\d{1,3})?\\s?/\\s?(\\d{2}\\s?-\\s?\\d{2})(?!\\d)");

    private static final Set<String> KIND_ENDS = keys("trình án hoạch quỹ vụ programme program project");
    private static final Set<String> GENERIC =
            keys("chương trình đề án dự kế hoạch quỹ nhiệm vụ tài khoa học công nghệ khcn"
                    + " nghiên cứu phát triển ứng dụng đổi mới sáng tạo quốc gia nhà nước trọng điểm cấp bộ tỉnh ngành thành phố"
                    + " phục vụ giai đoạn năm kỳ số mã mẫu thử nghiệm thí điểm minh họa hoạ ví dụ tổng thể hỗ trợ nâng cao năng lực"
                    + " tăng cường đẩy mạnh việt nam hợp tác quốc tế cơ bản điều tra tiềm lực độc lập thường xuyên chung khác không"
                    + " programme program project national sample demo test example phase pilot draft science technology research"
                    + " development");

    /** So many words of its own make a name telling without the word before it. */
    private static final int TELLING = 6;
    /** The share of a name's weight that has to stand in one place. */
    private static final double ENOUGH = 0.75;

    /** What can be recognised of the name that a registry gives; empty where that is nothing. */
    static Programme of(@Nullable String written, Idf commonness) {
        String text = written == null ? "" : Text.normal(written);
        List<Code> codes = codes(text);
        String bare = YEARS.matcher(
                        PHASE.matcher(BRACKETS.matcher(withoutCodes(text)).replaceAll(" "))
                                .replaceAll(" "))
                .replaceAll(" ");
        List<Term> terms =
                Terms.of(bare).stream().filter(term -> !isNumber(term)).toList();
        Set<Long> own = terms.stream()
                .map(Term::key)
                .filter(key -> !GENERIC.contains(key))
                .map(Hashes::of)
                .collect(Collectors.toSet());
        return new Programme(
                codes, numbers(text), own.isEmpty() ? null : WeightedPhrase.of(withoutKind(terms), commonness), own);
    }

    /**
     * Where the text names it.
     *
     * @return null where the text does not
     */
    @Nullable
    PhraseCoverage in(TokenizedText reading) {
        for (Codes.Mention mention : codes.isEmpty() ? List.<Codes.Mention>of() : reading.codes()) {
            if (codes.stream().anyMatch(code -> isOf(code, mention, reading.text))) {
                return place(reading, mention.start(), mention.end());
            }
        }
        for (Pattern number : numbers) {
            Matcher matcher = number.matcher(reading.text);
            if (matcher.find()) {
                return place(reading, matcher.start(), matcher.end());
            }
        }
        return name == null ? null : named(name, reading);
    }

    private static boolean isOf(Code code, Codes.Mention mention, String text) {
        if (!mention.key().equals(code.key)) {
            return false;
        }
        Matcher behind = PERIOD_BEHIND.matcher(text).region(mention.end(), text.length());
        return code.period.isEmpty()
                || !behind.lookingAt()
                || behind.group(1).replace(" ", "").equals(code.period);
    }

    private @Nullable PhraseCoverage named(WeightedPhrase name, TokenizedText reading) {
        PhraseCoverage cover = PhraseCoverage.of(name, reading);
        if (cover.best() < ENOUGH || !standIn(reading, cover)) {
            return null;
        }
        return own.size() >= TELLING || isCalledProgramme(reading, cover.from()) ? cover : null;
    }

    private boolean standIn(TokenizedText reading, PhraseCoverage cover) {
        long found = own.stream()
                .filter(word -> {
                    for (int i = cover.from(); i <= cover.to(); i++) {
                        if (reading.termHashes[i] == word) {
                            return true;
                        }
                    }
                    return false;
                })
                .count();
        return found >= ENOUGH * own.size();
    }

    /** Whether nothing but what any programme is called stands between the word for it and this place. */
    private static boolean isCalledProgramme(TokenizedText reading, int place) {
        for (int i = place - 1; i >= 0; i--) {
            String key = reading.terms.get(i).key();
            if (KIND_ENDS.contains(key)) {
                return true;
            }
            if (!GENERIC.contains(key)
                    || ends(
                            reading.text,
                            reading.terms.get(i).end(),
                            reading.terms.get(i + 1).start())) {
                return false;
            }
        }
        return false;
    }

    private static boolean ends(String text, int from, int to) {
        return from < to && text.substring(from, to).chars().anyMatch(c -> ".;!?\n".indexOf(c) >= 0);
    }

    private static PhraseCoverage place(TokenizedText reading, int start, int end) {
        return new PhraseCoverage(1, 1, reading.termAt(start), reading.termAt(end - 1), new boolean[0], 0);
    }

    private static List<Code> codes(String text) {
        List<Code> codes = new ArrayList<>();
        Matcher matcher = CODE.matcher(text);
        while (matcher.find()) {
            String period = matcher.group("period");
            codes.add(new Code(Codes.key(matcher.group("code")), period == null ? "" : period));
        }
        return codes;
    }

    private static String withoutCodes(String text) {
        Matcher matcher = CODE.matcher(text);
        StringBuilder bare = new StringBuilder(text);
        while (matcher.find()) {
            for (int i = matcher.start("code"); i < matcher.end(); i++) {
                bare.setCharAt(i, ' ');
            }
        }
        return bare.toString();
    }

    private static List<Pattern> numbers(String text) {
        List<Pattern> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            if (!YEAR.matcher(matcher.group("number")).matches()) {
                numbers.add(insensitive(matcher.group("kind").replaceAll("\\s+", "\\\\s+") + "\\s+(?:số\\s+)?"
                        + matcher.group("number") + "(?![\\p{L}\\d])"));
            }
        }
        return numbers;
    }

    private static List<Term> withoutKind(List<Term> terms) {
        int first = 0;
        for (int i = 0; i < terms.size() && GENERIC.contains(terms.get(i).key()); i++) {
            if (KIND_ENDS.contains(terms.get(i).key())) {
                first = i + 1;
            }
        }
        return terms.subList(first, terms.size());
    }

    private static boolean isNumber(Term term) {
        return term.key().chars().noneMatch(Character::isLetter);
    }

    private static Set<String> keys(String words) {
        return Syllables.of(words).stream().map(Terms::key).collect(Collectors.toUnmodifiableSet());
    }

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
