package vn.lantoa.model;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What there is to say of a visit beyond its {@link Fault}: codes, whose words are in {@code details_en.properties} and
 * {@code details_vi.properties}. The words hold nothing that a server said.
 */
public enum DiagnosticKind {
    STATUS,
    REDIRECTED,
    NOT_AN_ADDRESS,
    UNREADABLE,
    INTERRUPTED,
    LONG_HEADERS,
    BESIDE_BODY,
    SENT_NOWHERE,
    SENT_IN_CIRCLE,
    SENT_TOO_OFTEN,
    PRIVATE_ADDRESS,
    LONG_ANSWER,
    NO_ROOM,
    NO_ANSWER,
    UNKNOWN_HOST,
    NOT_SECURE,
    NO_CONNECTION,
    ASKED_FOR_PEACE,
    SILENT_HOST,
    NOT_UNPACKED,
    CUT_OFF,
    BROKEN_OFF,
    NOT_HTTP,
    ILL_FORMED,
    NO_ROBOTS,
    ROBOTS_FORBID,
    PAGES,
    OWN_FAULT,
    EMPTY_DOCUMENT,
    LONG_DOCUMENT,
    UNFOLDS,
    MANY_ENTRIES,
    DEEP,
    MANY_ELEMENTS,
    NEITHER_FEED,
    ASKS_CAPTCHA,
    ASKS_SCRIPT,
    PAGE_NOT_FEED,
    LISTS_NOTHING,
    FROZEN_FEED,
    LEADS_AWAY,
    ENOUGH_ASKED,
    LARGE_SITEMAP,
    PAGE_NOT_SITEMAP,
    NEITHER_SITEMAP,
    LONG_SITEMAP,
    NO_OWN_PAGE,
    NO_OWN_SITEMAP,
    INDEXES_ONLY,
    ALL_OLD,
    CHILD,
    BROKEN_SITEMAP,
    EMPTY_PAGE,
    SCRIPT_PAGE,
    NO_ARTICLE_LINKS,
    TURNED_OFF,
    TELEGRAM_BLOCKED,
    YOUTUBE_AMENDMENT,
    TERMS_FORBID,
    NO_CREDENTIAL,
    NO_VARIABLE,
    CREDENTIALS_FILE,
    NO_BUDGET,
    NO_ACCOUNT_NAMED,
    FOLDER_CLOSED,
    TOKEN_NOT_STORED,
    HAS_EXPIRED,
    EXPIRES_TODAY,
    EXPIRES_TOMORROW,
    EXPIRES,
    READ_IN_PART,
    WAITS_FOR_RECHECK,
    ODD_CREDENTIAL,
    NOT_JSON,
    SLOWER,
    SLOWER_CODE,
    QUOTA_USED,
    UNITS_USED,
    QUOTA_UNCOUNTED,
    BUDGET_USED,
    LIST_LOST,
    KEY_REFUSED,
    NO_SUCH_LIST,
    NO_SUCH_CHANNEL,
    NO_SUCH_ACCOUNT,
    NO_PREVIEW,
    LIST_UNREADABLE,
    ACCOUNT_UNTOLD,
    PAGE_UNTOLD,
    NO_ACCOUNT_HERE,
    MEMBERS_ONLY,
    OTHER_ACCOUNT,
    NO_NEW_TOKEN,
    TOKEN_NOT_RENEWED,
    TOKEN_REFUSED,
    TOKEN_REFUSED_CODE,
    TOKEN_ENDED,
    TOKEN_ENDED_CODE,
    NO_SCOPE,
    NO_PERMISSION_CODE,
    OUT_OF_ORDER,
    OUT_OF_ORDER_CODE,
    REFUSED_CODE,
    PLATFORM_REFUSED,
    TOO_MANY_QUESTIONS,
    NO_ACCOUNT_CODE,
    CREDIT_USED,
    NOT_ALLOWED,
    NO_ARTICLES_ALLOWED;

    private static final ResourceBundle ENGLISH = words("en");
    private static final ResourceBundle VIETNAMESE = words("vi");

    /** With {@code {0}}, {@code {1}} ... in the places of values. */
    public String english() {
        return ENGLISH.getString(toString());
    }

    /** With {@code {0}}, {@code {1}} ... in the places of values. */
    public String vietnamese() {
        return VIETNAMESE.getString(toString());
    }

    /** The word used in documents. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(
                "vn.lantoa.model.details_" + language, Locale.ROOT, DiagnosticKind.class.getClassLoader());
    }
}
