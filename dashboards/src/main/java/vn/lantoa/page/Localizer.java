package vn.lantoa.page;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Days;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticDetail;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Theme;

/** Someone who reads the pages: words, numbers and dates in that person's form. Days and times are always Vietnam's. */
public final class Localizer {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final ReaderLanguage language;
    private final Texts texts;

    public Localizer(ReaderLanguage language) {
        this.language = language;
        this.texts = new Texts(language);
    }

    public ReaderLanguage language() {
        return language;
    }

    public String text(String key, @Nullable Object... values) {
        return texts.text(key, values);
    }

    /** A text that differs for one and for many: {@code key.one} and {@code key.many}, both with the number as {0}. */
    public String count(String key, long number) {
        return text(key + (number == 1 ? ".one" : ".many"), number(number));
    }

    /** The word for a value of a known list, such as a fault; the value itself where it is new to us. */
    public String word(String list, Object value) {
        String key = list + "." + value;
        return texts.has(key) ? texts.text(key) : String.valueOf(value);
    }

    /** The name of the language of an ISO 639-1 code, as Java knows it; a word for none; the code where nobody knows it. */
    public String language(String code) {
        if (code.equals("und")) {
            return text("language.und");
        }
        String name = Locale.forLanguageTag(code).getDisplayLanguage(language.locale());
        return name.isEmpty() || name.equals(code)
                ? code
                : name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    /** The name of a subtheme; for one of somebody's own taxonomy its id, spelt as words. */
    public String subtheme(String id) {
        String key = "subtheme." + id;
        return texts.has(key) ? texts.text(key) : id.replace('-', ' ');
    }

    /** A level that a registry states, in the reader's language as far as it is a known one; "" for null. */
    public String taskLevel(String stated) {
        return StatedWords.LEVELS.in(this, stated);
    }

    /** A status that a registry states, in the reader's language as far as it is a known one; "" for null. */
    public String taskStatus(@Nullable String stated) {
        return StatedWords.STATUSES.in(this, stated);
    }

    public String theme(Theme theme) {
        return text("theme." + theme);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** With one digit behind the comma where it is not whole. */
    public String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** Of a number in per cent. */
    public String percent(double percent) {
        return decimal(percent) + "%";
    }

    /** How much a figure rose or fell, in per cent, told by an arrow: no sign besides it. */
    public String change(double percent) {
        String amount = percent(Math.abs(percent));
        if (amount.equals(percent(0))) {
            return "= " + amount;
        }
        return (percent > 0 ? "▲ " : "▼ ") + amount;
    }

    /** Of a probability from 0 to 1, in whole per cent; one that is estimated is never certain. */
    public String probability(double probability) {
        long percent = Math.round(probability * 100);
        return percent >= 100 ? "> 99%" : percent <= 0 ? "< 1%" : number(percent) + "%";
    }

    /** A probability in words, with the number beside them. */
    public String likelihood(double probability) {
        return word("likelihood", Likelihood.of(probability)) + " (" + probability(probability) + ")";
    }

    /** A length of time, in the largest unit of which there are two. */
    public String duration(Duration time) {
        if (time.toDays() >= 2) {
            return count("duration.days", time.toDays());
        }
        if (time.toHours() >= 2) {
            return count("duration.hours", time.toHours());
        }
        return time.toMinutes() >= 2
                ? count("duration.minutes", time.toMinutes())
                : count("duration.seconds", Math.max(1, time.toSeconds()));
    }

    /** What there is to say of a visit; "" for null. */
    public String remark(Diagnostic remark) {
        return remark == null ? "" : remark.details().stream().map(this::detail).collect(Collectors.joining(": "));
    }

    private String detail(DiagnosticDetail detail) {
        DiagnosticKind kind = detail.kind();
        return detail.in(language == ReaderLanguage.VI ? kind.vietnamese() : kind.english(), this::value);
    }

    /** Lengths of time and days in the reader's form; anything else as it is. */
    private String value(String value) {
        if (DiagnosticDetail.isDuration(value)) {
            return duration(Duration.parse(value));
        }
        if (DAY.matcher(value).matches()) {
            try {
                return day(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                // looks like a day, and is none
                return value;
            }
        }
        return value;
    }

    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(language.day(), language.locale()).format(day);
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(language.month(), language.locale()).format(month);
    }

    /** A day with the name of its weekday, for a heading. */
    public String longDay(LocalDate day) {
        String text = DateTimeFormatter.ofPattern("EEEE, " + language.day(), language.locale())
                .format(day);
        return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    public String day(Instant moment) {
        return moment == null ? "" : day(Days.of(moment));
    }

    /** The time of day in Vietnam. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(moment.atZone(Days.VIETNAM));
    }

    public String moment(Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern(language.day() + " HH:mm", language.locale())
                        .format(moment.atZone(Days.VIETNAM));
    }

    /**
     * A time of publication: the day alone where no source states a time.
     *
     * @param precision null means exact
     */
    public String published(Instant at, Precision precision) {
        return precision == Precision.DAY ? day(at) : moment(at);
    }

    /**
     * The same under the heading of a day: without that day.
     *
     * @param heading null where there is none
     * @return empty where the heading says all that is known
     */
    public String published(Instant at, Precision precision, LocalDate heading) {
        if (!Days.of(at).equals(heading)) {
            return published(at, precision);
        }
        return precision == Precision.DAY ? "" : time(at);
    }

    /** A moment under the heading of a day: without that day. */
    public String moment(Instant moment, LocalDate heading) {
        return Days.of(moment).equals(heading) ? time(moment) : moment(moment);
    }

    /** A time of publication for machines: a moment in UTC, or a day of Vietnam. */
    public static String machine(Instant at, Precision precision) {
        return precision == Precision.DAY ? Days.of(at).toString() : at.toString();
    }

    /** When something was changed: the beginning of a day is how a day alone is kept. */
    public String changed(Instant moment) {
        boolean day = moment != null
                && moment.equals(Days.of(moment).atStartOfDay(Days.VIETNAM).toInstant());
        return day ? day(moment) : moment(moment);
    }
}
