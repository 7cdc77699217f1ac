package vn.lantoa.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names that pages give to their dates: in meta elements, in classes and ids, and in words before the date. */
final class DateNames {

    private static final String META_PUBLISHED = "article:published_time article:published article.published"
            + " article:publishedtime og:article:published_time og:published_time og:pubdate og:publish_date"
            + " rnews:datepublished datepublished date_published published_date published publisheddate published-date"
            + " publishdate publish_date publish-date publish_time publishtime publication_date publicationdate"
            + " publication-date pubdate pub_date bt:pubdate originalpublicationdate parsely-pub-date sailthru.date"
            + " cxenseparse:recs:publishtime cxense:publishtime cxenseparse:publishtime cxenseparse:recs:publish_date"
            + " citation_publication_date citation_online_date citation_date dc.date.issued dcterms.issued dc.issued"
            + " dcsext.articlefirstpublished article_date_original prism.publicationdate eprints.datestamp"
            + " vr:published_time mediator_published_time gentime weibo:article:create_at bt:publicationdate"
            + " shareaholic:article_published_time smartcoll:date dateposted dateonline";
    private static final String META_DATE = "dcterms.date dc.date dc:date date article:date article.date og:date"
            + " article_date release_date timestamp displaydate page_date pagedate last_published ptime article.date_original"
            + " article-date og:article:date";
    private static final String META_CREATED = "article.created dc.date.created dcterms.created dc.created datecreated"
            + " created creation_date creationdate og:created_time article:created_time date.created creation-date";
    private static final String META_MODIFIED = "last-modified lastmod modified revised datemodified dcterms.modified"
            + " dc.date.modified dc.modified article:modified_time article:modified og:modified_time og:updated_time utime"
            + " article.updated lastmodified last_modified updated article:updated revision_date dateupdated"
            + " shareaholic:article_modified_time";

    private static final Pattern PUBLISHED = Pattern.compile(
            "publi|posted|pubdate|pub-?date|entry-?date|post-?date"
                    + "|article-?date|date-?created|erstell|veroeff|veröff|detail-time|author-time|article__time|format_date"
                    + "|format_time|post-?time|article-?time|news-?date|detail-?date|date-?line|ngay-?dang|date-?pub|entry-?time");
    private static final Pattern DATE = Pattern.compile(
            "date(?!n)|datum|fecha|dato|ngay|thoi-?gian|stamp|byline|(?:^|[ _-])(?:time|meta|info|data|dt|when)(?:$|[ _-])|clock"
                    + "|entry-?meta|post-?meta|article-?meta|article-?info|post-?info");
    private static final Pattern MODIFIED =
            Pattern.compile("modif|updat|aktualis|geaendert|edited|lastmod|revis|changed");
    private static final Pattern ASIDE =
            Pattern.compile("(?:^|[ _-])(?:comments?(?!ary)|commentlist|kommentare?|related|relations?|"
                    + "sidebar|side-bar|widgets?|widget-area|footer|recommend\\w*|teasers?|aside|binh-?luan|tin-?lien-?quan|lien-?quan|"
                    + "most-?read|popular|trending|archives?|calendar|events?|replies|respond|disqus|latest|newsletter|more-\\w+|"
                    + "mehr-\\w+|weitere|copyright|tin-khac|cookie\\w*|consent|colophon|blogroll|mostread|readmore|carousel|slider|"
                    + "breadcrumbs?|nav|navigation|menu|similar|next-?posts?|prev\\w*|wm-ipp\\S*)(?:$|[ _-])");

    private static final Pattern SAYS_PUBLISHED =
            Pattern.compile("(?:publi|poste|veroffentlicht|erstellt|geschrieben|verfasst"
                    + "|stand:|stand |erschienen|erscheinung|datum|date|dang|xuat ban|pubbl|gepubl|opubl|yayin|julkaist|udgivet"
                    + "|eingestellt|online seit|online since|written|created|submitted|added|first|опубл|дата|发布|时间|時間|日期|게시"
                    + "|입력|등록|公開|掲載|配信)[^0-9]{0,30}$");
    private static final Pattern SAYS_MODIFIED =
            Pattern.compile("(?:updat|modif|aktualis|geandert|anderung|letzte|zuletzt"
                    + "|bearbeitet|edit(?!o)|cap nhat|mise a jour|mis a jour|maj |actuali|aggiorn|atualiz|guncel|bijgewerkt|opdater"
                    + "|oppdater|uppdater|обновл|更新|수정|revis|reviewed|accessed|abgerufen|retrieved|last)[^0-9]{0,30}$");
    private static final Pattern SAYS_OTHER =
            Pattern.compile("(?:©|copyright|\\(c\\)|born|geb\\.|geboren|since|expires?|gultig|valid)[^0-9]{0,20}$");

    private static final Map<String, DateSource> METAS = new HashMap<>();

    static {
        put(META_PUBLISHED, DateSource.META_PUBLISHED);
        put(META_DATE, DateSource.META_DATE);
        put(META_CREATED, DateSource.META_CREATED);
        put(META_MODIFIED, DateSource.META_MODIFIED);
    }

    private DateNames() {}

    private static void put(String names, DateSource source) {
        for (String name : names.split(" ", -1)) {
            METAS.put(name, source);
        }
    }

    /** What a meta element of that name states; null where it states no date. */
    static DateSource meta(String name) {
        return METAS.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /** What a value of that microdata property is; null where it is no date. */
    static DateSource property(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "datepublished" -> DateSource.ITEMPROP_PUBLISHED;
            case "datecreated" -> DateSource.ITEMPROP_CREATED;
            case "datemodified" -> DateSource.ITEMPROP_MODIFIED;
            default -> null;
        };
    }

    /**
     * What classes and ids say of a date below them.
     *
     * @param names in lower case
     * @return null where they say nothing
     */
    static DateSource named(String names) {
        if (names.isEmpty()) {
            return null;
        }
        if (PUBLISHED.matcher(names).find()) {
            return DateSource.NAMED_PUBLISHED;
        }
        if (MODIFIED.matcher(names).find()) {
            return DateSource.NAMED_MODIFIED;
        }
        return DATE.matcher(names).find() ? DateSource.NAMED_DATE : null;
    }

    /** Whether what stands there is other than the article: comments, other articles, a footer. */
    static boolean isAside(String names) {
        return !names.isEmpty() && ASIDE.matcher(names).find();
    }

    /**
     * What the words before a date say of it.
     *
     * @param words folded
     * @return null where they say nothing
     */
    static DateSource labelled(String words) {
        if (SAYS_MODIFIED.matcher(words).find()) {
            return DateSource.TEXT_MODIFIED;
        }
        return SAYS_PUBLISHED.matcher(words).find() ? DateSource.TEXT_PUBLISHED : null;
    }

    /** Whether the words before a date say that it is about something else. */
    static boolean isOther(String words) {
        return SAYS_OTHER.matcher(words).find();
    }
}
