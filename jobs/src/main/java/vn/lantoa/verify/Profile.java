package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Task;
import vn.lantoa.text.Text;

/**
 * A task as it is looked for in texts.
 *
 * @param task its id; all else of the task would only take memory, for as long as the job runs
 * @param titles the Vietnamese title, and the English one where there is one
 * @param together title, leader and host in one
 * @param names the names of places and the like within the title
 * @param phase what tells a follow-up from the task before it ("giai đoạn 2")
 * @param hosts the parts of the host's name, the most particular first
 * @param programme what its programme is known by
 */
record Profile(
        String task,
        List<WeightedPhrase> titles,
        WeightedPhrase together,
        List<WeightedPhrase> names,
        @Nullable Pattern phase,
        @Nullable Person leader,
        List<Person> members,
        List<WeightedPhrase> hosts,
        Programme programme,
        List<WeightedPhrase> keywords,
        List<WeightedPhrase> products) {

    private static final Pattern PHASE = Pattern.compile(
            "giai đoạn\\s+(?<which>[IVX]{1,4}|\\d{1,2}(?!\\d)|\\d{4}\\s*[-–]\\s*\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final double ACRONYM = 6;
    private static final Pattern HOST_PARTS = Pattern.compile("[,;()]|\\s[-–]\\s");

    static Profile of(Task task, Idf commonness) {
        List<Term> title = Terms.of(Text.normal(task.titleVi()));
        return new Profile(
                task.id(),
                Stream.of(task.titleVi(), task.titleEn())
                        .filter(Objects::nonNull)
                        .map(text -> phrase(text, commonness))
                        .toList(),
                together(title, task, commonness),
                names(title, commonness),
                phase(Text.normal(task.titleVi())),
                task.team().leader() == null
                        ? null
                        : Person.of(Text.normal(task.team().leader())),
                task.team().members().stream()
                        .map(member -> Person.of(Text.normal(member)))
                        .filter(Objects::nonNull)
                        .toList(),
                parts(task.team().host(), commonness),
                Programme.of(task.frame().programme(), commonness),
                phrases(task.keywords(), commonness),
                phrases(task.products(), commonness));
    }

    private static WeightedPhrase together(List<Term> title, Task task, Idf commonness) {
        List<Term> terms = new ArrayList<>(title);
        if (task.team().leader() != null) {
            terms.addAll(Terms.of(Person.bare(Text.normal(task.team().leader()))));
        }
        if (task.team().host() != null) {
            terms.addAll(Terms.of(HOST_PARTS.split(Text.normal(task.team().host()), 2)[0]));
        }
        return WeightedPhrase.of(terms, commonness);
    }

    private static WeightedPhrase phrase(String text, Idf commonness) {
        return WeightedPhrase.of(Terms.of(Text.normal(text)), commonness);
    }

    private static List<WeightedPhrase> phrases(List<String> texts, Idf commonness) {
        return texts.stream()
                .map(text -> phrase(text, commonness))
                .filter(phrase -> phrase.size() > 0)
                .toList();
    }

    private static List<WeightedPhrase> parts(@Nullable String name, Idf commonness) {
        return name == null
                ? List.of()
                : Arrays.stream(HOST_PARTS.split(Text.normal(name)))
                        .map(part -> Terms.of(part.replaceFirst("(?i)^\\s*trước (?:là|đây là)\\s+", "")))
                        .filter(part -> isName(part, commonness))
                        .map(part -> WeightedPhrase.of(part, commonness))
                        .toList();
    }

    /** Not what is too short for an organisation's name: a single syllable, unless it is a rare acronym. */
    private static boolean isName(List<Term> part, Idf commonness) {
        return part.size() > 1
                || (part.size() == 1
                        && !LoanwordNormalizer.isVietnamese(part.get(0).key())
                        && WeightedPhrase.of(part, commonness).weight > ACRONYM);
    }

    /** Runs of two capital syllables and more; none where everything is in capitals. */
    private static List<WeightedPhrase> names(List<Term> title, Idf commonness) {
        List<WeightedPhrase> names = new ArrayList<>();
        if (title.stream().filter(Term::capital).count() * 3 > title.size() * 2L) {
            return names;
        }
        List<Term> run = new ArrayList<>();
        for (int i = 0; i <= title.size(); i++) {
            if (i < title.size() && title.get(i).capital() && !isCountry(title, i)) {
                run.add(title.get(i));
            } else {
                boolean first = i == run.size() && run.size() == 1;
                if (!first && run.stream().mapToInt(Term::syllables).sum() > 1) {
                    names.add(WeightedPhrase.of(run, commonness));
                }
                run = new ArrayList<>();
            }
        }
        return names;
    }

    private static boolean isCountry(List<Term> title, int i) {
        String key = title.get(i).key();
        return (key.equals("viêt\u0323")
                        && i + 1 < title.size()
                        && title.get(i + 1).key().equals("nam"))
                || (key.equals("nam") && i > 0 && title.get(i - 1).key().equals("viêt\u0323"));
    }

    private static @Nullable Pattern phase(String title) {
        Matcher matcher = PHASE.matcher(title);
        if (!matcher.find()) {
            return null;
        }
        String which = matcher.group("which").replaceAll("\\s*[-–]\\s*", "-");
        String any = switch (which) {
            case "2", "II" -> "2|II|hai|thứ hai";
            case "1", "I" -> "1|I|một|thứ nhất|đầu";
            case "3", "III" -> "3|III|ba|thứ ba";
            default -> Pattern.quote(which).replace("-", "\\E\\s*[-–]\\s*\\Q");
        };
        return Pattern.compile(
                "giai đoạn\\s+(?:" + any + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
