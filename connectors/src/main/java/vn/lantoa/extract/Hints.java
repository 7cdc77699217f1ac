package vn.lantoa.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What the names that a page's makers gave an element (class, id, role and the like) say of its use: a set of hints as
 * bits. Names are taken apart into words, and the words looked up; there are no patterns that could run away.
 */
final class Hints {

    static final int BODY = 1;
    static final int COMMENT = 1 << 1;
    static final int RELATED = 1 << 2;
    static final int SHARE = 1 << 3;
    static final int NAVIGATION = 1 << 4;
    static final int ADVERT = 1 << 5;
    static final int SIGN_UP = 1 << 6;
    static final int MEDIA = 1 << 7;
    static final int AUTHOR = 1 << 8;
    static final int ABOUT = 1 << 9;
    static final int HEAD = 1 << 10;
    static final int BOX = 1 << 11;
    static final int HIDDEN = 1 << 12;
    static final int CAPTION = 1 << 13;
    static final int ARTICLE = 1 << 14;
    static final int COUNT = 15;

    /** The paragraph under the title; counted apart, because it tells what is in it and not what is around. */
    static final int LEAD = 1 << 15;

    private static final int LONGEST = 400;
    private static final Map<String, Integer> WORDS = words();

    /** Sites use the same names on all of their pages. */
    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 20_000;
    private static final int LONGEST_KNOWN = 100;

    private Hints() {}

    /** The hints of an element's names and attributes. */
    static int of(Element element) {
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
            case "class", "id", "role", "itemprop", "data-component", "data-testid", "data-role", "data-type" ->
                names(value);
            case "hidden" -> HIDDEN;
            case "aria-hidden" -> value.equals("true") ? HIDDEN : 0;
            case "style" -> isInvisible(value) ? HIDDEN : 0;
            default -> 0;
        };
    }

    private static boolean isInvisible(String style) {
        int display = style.length() > LONGEST ? -1 : style.indexOf("display");
        return display >= 0 && style.indexOf("none", display) >= 0 && style.indexOf("none", display) < display + 12;
    }

    private static int names(String value) {
        if (value.length() > LONGEST_KNOWN) {
            return read(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        }
        Integer hints = KNOWN.get(value);
        if (hints == null) {
            hints = read(value);
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(value, hints);
            }
        }
        return hints;
    }

    /** Words end where no letter follows and where a capital follows a small letter; two in a row may mean one thing. */
    private static int read(String names) {
        int hints = 0;
        String before = "";
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean ends = i == names.length()
                    || !Character.isLetter(names.charAt(i))
                    || (i > start
                            && Character.isUpperCase(names.charAt(i))
                            && Character.isLowerCase(names.charAt(i - 1)));
            if (!ends) {
                continue;
            }
            if (i > start) {
                String word = names.substring(start, i).toLowerCase(Locale.ROOT);
                hints |= WORDS.getOrDefault(word, 0) | WORDS.getOrDefault(before + word, 0);
                before = word;
            }
            start = i < names.length() && Character.isLetter(names.charAt(i)) ? i : i + 1;
            if (i < names.length() && names.charAt(i) == ' ') {
                before = "";
            }
        }
        return hints;
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        put(
                words,
                BODY,
                "articlebody articlecontent articletext bodycontent bodytext contentbody contentdetail detailcontent"
                        + " entrycontent postcontent postbody storybody storycontent storytext maincontent maindetail"
                        + " fck cmsbody singularcontent articlemain bodycopy richtext textbody articledetail newscontent"
                        + " contentmain paragraph paragraphs prose wysiwyg chitiet noidung copy");
        put(words, ARTICLE, "article story post entry content body main text detail blogpost single");
        put(
                words,
                COMMENT,
                "comment comments commenting commentlist disqus livefyre coral viafoura spotim conversation reply"
                        + " replies respond discussion binhluan ykien hyvor commento userreview");
        put(
                words,
                RELATED,
                "related relate relateds recommended recommend recommendation recommendations recirc recirculation"
                        + " readmore readnext seealso alsoread morefrom morestories morenews morearticles outbrain taboola"
                        + " trending popular mostpopular mostread latest topstories teaser teasers promo promos card cards"
                        + " lienquan tinlienquan docthem xemthem tincungchuyenmuc tinkhac suggested suggestions upnext"
                        + " nextup zergnet carousel river revcontent headlines toplist playlist next previous prev"
                        + " mustread editorspicks newsfeed inline linkbox baivietlienquan tinnoibat");
        put(
                words,
                SHARE,
                "share shares sharing shared sharebar social socials follow addthis sharethis facebook twitter whatsapp"
                        + " linkedin pinterest zalo chiase");
        put(
                words,
                NAVIGATION,
                "nav navbar navigation menu menus submenu breadcrumb breadcrumbs footer header masthead topbar toolbar"
                        + " sidebar rail rightrail pagination pager paging skip skiplink sitemap search footnav offcanvas"
                        + " hamburger banner complementary contentinfo utility tabs tablist");
        put(
                words,
                ADVERT,
                "ad ads adv advert adverts advertisement advertising advertorial adslot adunit adsense dfp gpt sponsor"
                        + " sponsored sponsors promoted affiliate quangcao commercial marketing interstitial");
        put(
                words,
                SIGN_UP,
                "newsletter newsletters subscribe subscribes subscription subscriber subscriptions signup signin login"
                        + " register registration paywall regwall piano cookie cookies consent gdpr onetrust modal popup"
                        + " overlay lightbox dialog membership donate donation cta optin offer dangky alert alerts app");
        put(
                words,
                MEDIA,
                "image images img photo photos picture pictures gallery galleries slideshow slide slides video videos"
                        + " player media jwplayer brightcove figure thumbnail thumb thumbnails embed hero podcast audio");
        put(words, CAPTION, "caption captions credit credits figcaption photocredit imagecredit chuthich attribution");
        put(
                words,
                AUTHOR,
                "author authors byline bylines bio biography contributor contributors writer profile staff tacgia"
                        + " vcard");
        put(
                words,
                ABOUT,
                "date dates datetime time timestamp timestamps published pubdate dateline updated modified tag tags"
                        + " taglist topic topics keyword keywords tukhoa category categories meta metadata info kicker"
                        + " eyebrow label section source sources rubric posted details");
        put(
                words,
                HEAD,
                "title titles headline headlines heading hed subtitle subhead subheadline sapo lead lede dek deck"
                        + " standfirst summary description excerpt intro introduction strapline chapeau teasertext");
        put(
                words,
                BOX,
                "widget widgets box boxes aside infobox toc tableofcontents product products buy price prices pricing"
                        + " rating ratings review disclaimer disclosure footnote footnotes copyright legal terms poll quiz"
                        + " pullquote pull factbox callout note notes button buttons btn icon tooltip accordion faq faqs"
                        + " correction corrections survey feedback rate vote sticky fixed module plugin");
        put(
                words,
                HIDDEN,
                "hidden hide visuallyhidden sronly screenreader screenreadertext displaynone dnone invisible noprint"
                        + " offscreen nodisplay");
        put(
                words,
                LEAD,
                "sapo detailsapo singularsapo articlesapo chappeau articlelead contentdetailsapo standfirst cmsdesc");
        return words;
    }

    private static void put(Map<String, Integer> words, int hint, String list) {
        for (String word : list.split(" ", -1)) {
            words.merge(word, hint, (one, other) -> one | other);
        }
    }
}
