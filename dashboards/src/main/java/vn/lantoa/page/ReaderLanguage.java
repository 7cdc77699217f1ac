package vn.lantoa.page;

import java.util.Locale;

/** What a reader reads. */
public enum ReaderLanguage {
    VI(Locale.forLanguageTag("vi-VN"), "dd/MM/yyyy", "MM/yyyy"),
    EN(Locale.UK, "d MMM yyyy", "MMMM yyyy");

    private final Locale locale;
    private final String day;
    private final String month;

    ReaderLanguage(Locale locale, String day, String month) {
        this.locale = locale;
        this.day = day;
        this.month = month;
    }

    /** The language with that code, in any case; Vietnamese for everything else. */
    public static ReaderLanguage of(String code) {
        return code != null && code.equalsIgnoreCase(EN.code()) ? EN : VI;
    }

    /** ISO 639-1, lower case. */
    public String code() {
        return locale.getLanguage();
    }

    public ReaderLanguage other() {
        return this == VI ? EN : VI;
    }

    Locale locale() {
        return locale;
    }

    /** Pattern of a month. */
    String month() {
        return month;
    }

    /** Pattern of a calendar day. */
    String day() {
        return day;
    }
}
