package vn.lantoa.markup;

import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Memo;

/**
 * What the names of an element (class, id, role and the like) say about its use: a set of hints as
 * bits. Names are split into words, and the words looked up ({@link NameWords}); there are no patterns whose matching time
 * could explode.
 */
public final class Hints {

    public static final int BODY = 1;
    public static final int COMMENT = 1 << 1;
    public static final int RELATED = 1 << 2;
    public static final int SHARE = 1 << 3;
    public static final int NAVIGATION = 1 << 4;
    public static final int ADVERT = 1 << 5;
    public static final int SIGN_UP = 1 << 6;
    public static final int MEDIA = 1 << 7;
    public static final int AUTHOR = 1 << 8;
    public static final int ABOUT = 1 << 9;
    public static final int HEAD = 1 << 10;
    static final int BOX = 1 << 11;
    public static final int HIDDEN = 1 << 12;
    public static final int CAPTION = 1 << 13;
    static final int ARTICLE = 1 << 14;
    public static final int COUNT = 15;

    /** The paragraph under the title; counted apart, because it describes its content and not its surroundings. */
    public static final int LEAD = 1 << 15;

    /** The bits that say what an element is for. */
    public static final int USES = (1 << 16) - 1;

    /** Classes or id say that a date below is that of publication, of the last change, or just a date. */
    public static final int PUBLISHED = 1 << 16;

    public static final int MODIFIED = 1 << 17;
    public static final int DATED = 1 << 18;

    /** The element has a name of microdata. */
    public static final int PROPERTY = 1 << 19;

    /** Another attribute may carry a date. */
    public static final int MAY_DATE = 1 << 20;

    /** The bar that an archive adds to the top of its stored pages. */
    public static final int ARCHIVE = 1 << 21;

    /** A link to the page that follows. */
    public static final int NEXT = 1 << 22;

    private static final int LONGEST = 400;

    /** So many names are remembered, up to so many characters: elements of a page, and pages of a site, repeat them. */
    static final int NAMES = 10_000;

    static final int LONGEST_NAME = 100;

    private static final NameWords WORDS = words();

    private static final Memo<Integer> DATES = new Memo<>(Hints::dates, NAMES, LONGEST_NAME);

    private Hints() {}

    /** The hints of an element's names and attributes. */
    public static int of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        int hints = 0;
        for (Attribute attribute : element.attributes()) {
            hints |= of(attribute.getKey(), attribute.getValue());
        }
        return hints;
    }

    private static int of(String name, String value) {
        return switch (name) {
            case "class" -> named(value);
            case "id" -> named(value) | (value.startsWith("wm-ipp") ? ARCHIVE : 0);
            case "itemprop" -> WORDS.hints(value) | PROPERTY;
            case "role", "data-component", "data-testid", "data-role", "data-type" -> WORDS.hints(value);
            case "rel" -> value.equals("author") ? AUTHOR : value.equals("next") ? NEXT : 0;
            case "hidden" -> HIDDEN;
            case "aria-hidden" -> value.equals("true") ? HIDDEN : 0;
            case "style" -> isInvisible(value) ? HIDDEN : 0;
            default -> name.startsWith("data-") && name.contains("date") ? MAY_DATE : 0;
        };
    }

    private static boolean isInvisible(String style) {
        int display = style.length() > LONGEST ? -1 : style.indexOf("display");
        return display >= 0 && style.indexOf("none", display) >= 0 && style.indexOf("none", display) < display + 12;
    }

    private static int named(String names) {
        int hints = WORDS.hints(names);
        if ((hints & NameWords.MAY_NAME_DATE) == 0) {
            return hints;
        }
        hints &= ~NameWords.MAY_NAME_DATE;
        int start = 0;
        for (int end = names.indexOf(' '); end >= 0; end = names.indexOf(' ', start)) {
            hints |= end == start ? 0 : DATES.of(names.substring(start, end));
            start = end + 1;
        }
        return hints | DATES.of(names.substring(start));
    }

    private static int dates(String names) {
        DateSource source = DateNames.named(names.toLowerCase(Locale.ROOT));
        if (source == null) {
            return 0;
        }
        return source == DateSource.SAID ? PUBLISHED : source == DateSource.SHOWN ? DATED : MODIFIED;
    }

    /** What the names around a date say of it; null where they say nothing. */
    public static @Nullable DateSource date(int hints) {
        if ((hints & PUBLISHED) != 0) {
            return DateSource.SAID;
        }
        return (hints & MODIFIED) != 0 ? DateSource.SHOWN_MODIFIED : (hints & DATED) != 0 ? DateSource.SHOWN : null;
    }

    private static NameWords words() {
        NameWords words = new NameWords(DateNames.PARTS);
        words.put(NameWords.MAY_NAME_DATE, DateNames.SHORT);
        words.put(
                BODY,
                "articlebody articlecontent articletext bodycontent bodytext contentbody contentdetail detailcontent"
                        + " entrycontent postcontent postbody storybody storycontent storytext maincontent maindetail"
                        + " fck cmsbody singularcontent articlemain bodycopy richtext textbody articledetail newscontent"
                        + " contentmain paragraph paragraphs prose wysiwyg chitiet noidung noidungtin noidungbaiviet chitiettin"
                        + " detailcmain mastercms mastercmscontent articlecontentbody galleryctt copy");
        words.put(ARTICLE, "article story post entry content body main text detail blogpost single");
        words.put(
                COMMENT,
                "comment comments commenting commentlist disqus livefyre coral viafoura spotim conversation reply"
                        + " replies respond discussion binhluan ykien hyvor commento userreview");
        words.put(
                RELATED,
                "related relate relateds recommended recommend recommendation recommendations recirc recirculation"
                        + " readmore readnext seealso alsoread morefrom morestories morenews morearticles outbrain taboola"
                        + " trending popular mostpopular mostread latest topstories teaser teasers promo promos card cards"
                        + " lienquan tinlienquan docthem xemthem tincungchuyenmuc tinkhac suggested suggestions upnext"
                        + " nextup zergnet carousel river revcontent headlines toplist playlist next previous prev"
                        + " mustread editorspicks newsfeed inline linkbox baivietlienquan tinnoibat"
                        + " cungchuyenmuc tincu tincuhon tinmoi tinmoihon tindadua tindadang baikhac baivietkhac docnhieu"
                        + " xemnhieu tinxemnhieu tindocnhieu quantam insertwiki referto refertomany mbarticle cmsrelate");
        words.put(
                SHARE,
                "share shares sharing shared sharebar social socials follow addthis sharethis facebook twitter whatsapp"
                        + " linkedin pinterest zalo chiase");
        words.put(
                NAVIGATION,
                "nav navbar navigation menu menus submenu breadcrumb breadcrumbs footer header masthead topbar toolbar"
                        + " sidebar rail rightrail pagination pager paging skip skiplink sitemap search footnav offcanvas"
                        + " hamburger banner complementary contentinfo utility tabs tablist");
        words.put(
                ADVERT,
                "ad ads adv advert adverts advertisement advertising advertorial adslot adunit adsense dfp gpt sponsor"
                        + " sponsored sponsors promoted affiliate quangcao commercial marketing interstitial");
        words.put(
                SIGN_UP,
                "newsletter newsletters subscribe subscribes subscription subscriber subscriptions signup signin login"
                        + " register registration paywall regwall piano cookie cookies consent gdpr onetrust modal popup"
                        + " overlay lightbox dialog membership donate donation cta optin offer dangky alert alerts app");
        words.put(
                MEDIA,
                "image images img photo photos picture pictures gallery galleries slideshow slide slides video videos"
                        + " player media jwplayer brightcove figure thumbnail thumb thumbnails embed hero podcast audio");
        words.put(
                CAPTION,
                "caption captions credit credits figcaption photocredit imagecredit chuthich chuthichanh ghichu"
                        + " tplcaption desccation cation attribution");
        words.put(
                AUTHOR,
                "author authors byline bylines bio biography contributor contributors writer profile staff tacgia"
                        + " butdanh nguoiviet vcard");
        words.put(
                ABOUT,
                "date dates datetime time timestamp timestamps published pubdate dateline updated modified tag tags"
                        + " taglist topic topics keyword keywords tukhoa category categories meta metadata info kicker"
                        + " eyebrow label section source sources rubric posted details");
        words.put(
                HEAD,
                "title titles headline headlines heading hed subtitle subhead subheadline sapo lead lede dek deck"
                        + " standfirst summary description excerpt intro introduction strapline chapeau teasertext");
        words.put(
                BOX,
                "widget widgets box boxes aside infobox toc tableofcontents product products buy price prices pricing"
                        + " rating ratings review disclaimer disclosure footnote footnotes copyright legal terms poll quiz"
                        + " pullquote pull factbox callout note notes button buttons btn icon tooltip accordion faq faqs"
                        + " correction corrections survey feedback rate vote sticky fixed module plugin");
        words.put(
                HIDDEN,
                "hidden hide visuallyhidden sronly screenreader screenreadertext displaynone dnone invisible noprint"
                        + " offscreen nodisplay");
        words.put(
                LEAD,
                "sapo detailsapo singularsapo articlesapo chappeau articlelead contentdetailsapo standfirst cmsdesc"
                        + " tomtat tomtattin tomtatbai trichyeu");
        return words;
    }
}
