package vn.lantoa.markup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Memo;

/** The names that pages give to their dates: in meta elements, in classes and ids, and in words before the date. */
public final class DateNames {

    private static final Pattern META_OTHER =
            Pattern.compile("expir|valid|embargo|event|start|end$|birth|copyright|build"
                    + "|cache|crawl|unpublish|geo|zone|format|author|until|deadline|video|image|reading|duration");
    private static final Pattern META_MODIFIED = Pattern.compile("modif|updat|revis|lastmod|utime");
    private static final Pattern META_DATE =
            Pattern.compile("date|publi|posted|pubtime|issued|creat|time$|time[sp_-]|gentime");

    private static final Pattern PUBLISHED = Pattern.compile(
            "publi|posted|pubdate|pub-?date|entry-?date|post-?date"
                    + "|article-?date|date-?created|erstell|veroeff|veröff|detail-time|author-time|article__time|format_date"
                    + "|format_time|post-?time|article-?time|news-?date|detail-?date|date-?line|ngay-?dang|date-?pub|entry-?time");
    private static final Pattern DATE = Pattern.compile(
            "date(?!n)|datum|fecha|dato|ngay|thoi-?gian|stamp|byline|(?:^|[ _-])(?:time|meta|info|data|dt|when)(?:$|[ _-])|clock"
                    + "|entry-?meta|post-?meta|article-?meta|article-?info|post-?info");
    private static final Pattern MODIFIED =
            Pattern.compile("modif|updat|aktualis|geaendert|edited|lastmod|revis|changed");
    private static final Pattern SAYS_PUBLISHED =
            Pattern.compile("(?:publi|poste|veroffentlicht|erstellt|geschrieben|verfasst"
                    + "|stand:|stand |erschienen|erscheinung|datum|date|dang|xuat ban|pubbl|gepubl|opubl|yayin|julkaist|udgivet"
                    + "|eingestellt|online seit|online since|written|created|submitted|added|first|опубл|дата|发布|时间|時間|日期|게시"
                    + "|입력|등록|公開|掲載|配信)[^0-9]{0,30}$");
    private static final Pattern SAYS_MODIFIED =
            Pattern.compile("(?:updat|modif|aktualis|geandert|anderung|letzte|zuletzt"
                    + "|bearbeitet|edit(?!o)|cap nhat|mise a jour|mis a jour|maj |actuali|aggiorn|atualiz|guncel|bijgewerkt|opdater"
                    + "|oppdater|uppdater|обновл|更新|수정|revis|reviewed|accessed|abgerufen|retrieved|last)[^0-9]{0,30}$");
    private static final Pattern SAYS_OTHER = Pattern.compile(
            "(?:©|copyright|\\(c\\)|born|geb\\.|geboren|since|expires?|gultig|valid|joined|registered|registriert"
                    + "|beigetreten|inscrit|miembro|tham gia)[^0-9]{0,20}$");

    /** Every name that the patterns find has one of these in it, or is {@link #SHORT}. */
    static final String[] PARTS = {
        "dat", "time", "pub", "post", "meta", "info", "fecha", "ngay", "gian", "stamp", "byline", "when", "clock",
        "erstell", "veroe", "verö", "modif", "aktual", "gea", "edit", "last", "revis", "chang"
    };

    static final String SHORT = "dt";

    private static final Memo<Optional<DateSource>> META =
            new Memo<>(DateNames::readMeta, Hints.NAMES, Hints.LONGEST_NAME);
    private static final int LONGEST_NAMES = 300;

    private DateNames() {}

    /**
     * What a meta element of that name states. There are hundreds of names in use, which are made of few words.
     *
     * @return null where it states no date of the article
     */
    public static @Nullable DateSource meta(String name) {
        return META.of(name).orElse(null);
    }

    private static Optional<DateSource> readMeta(String name) {
        String lower = name.length() > LONGEST_NAMES ? "" : name.toLowerCase(Locale.ROOT);
        if (META_OTHER.matcher(lower).find()) {
            return Optional.empty();
        }
        if (META_MODIFIED.matcher(lower).find()) {
            return Optional.of(DateSource.META_MODIFIED);
        }
        return META_DATE.matcher(lower).find() ? Optional.of(DateSource.META) : Optional.empty();
    }

    /** What a value of that microdata property is; null where it is no date. */
    public static @Nullable DateSource property(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "datepublished" -> DateSource.SAID;
            case "datecreated" -> DateSource.SHOWN;
            case "datemodified" -> DateSource.SHOWN_MODIFIED;
            default -> null;
        };
    }

    /**
     * What classes and ids say of a date below them.
     *
     * @param names in lower case
     * @return null where they say nothing
     */
    static @Nullable DateSource named(String names) {
        if (names.isEmpty() || names.length() > LONGEST_NAMES) {
            return null;
        }
        if (PUBLISHED.matcher(names).find()) {
            return DateSource.SAID;
        }
        if (MODIFIED.matcher(names).find()) {
            return DateSource.SHOWN_MODIFIED;
        }
        return DATE.matcher(names).find() ? DateSource.SHOWN : null;
    }

    /**
     * What the words before a date say of it.
     *
     * @param words folded
     * @return null where they say nothing
     */
    public static @Nullable DateSource labelled(String words) {
        if (SAYS_MODIFIED.matcher(words).find()) {
            return DateSource.SHOWN_MODIFIED;
        }
        return SAYS_PUBLISHED.matcher(words).find() ? DateSource.SAID : null;
    }

    /** Whether the words before a date say that it is about something else. */
    public static boolean isOther(String words) {
        return SAYS_OTHER.matcher(words).find();
    }
}
