package vn.lantoa.feed;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/** Finds out what an answer is that should be a feed and is not, so that people know what to do about it. */
final class Impostor {

    private static final int LOOKED_AT = 200_000;

    /** A page that only sets a cookie or runs a script is short; a whole page may well mention these words. */
    private static final int SHORT = 20_000;

    private static final int LITTLE_TEXT = 1_500;

    private static final Pattern PAGE = Pattern.compile("<!doctype html|<html|<head|<body|<script|<meta");
    private static final Pattern CAPTCHA =
            Pattern.compile("captcha|cf-turnstile|mã xác nhận|mã xác thực|không phải (?:là )?(?:robot|người máy)"
                    + "|not a robot|xác minh bạn là (?:con )?người|verify (?:that )?you are (?:a )?human");
    private static final Pattern CHALLENGE = Pattern.compile(
            "document\\.cookie|location\\.(?:reload|replace|href|assign)"
                    + "|window\\.location\\s*=|http-equiv=[\"']?refresh|challenge-platform|cf-chl|just a moment|checking your browser"
                    + "|đang kiểm tra trình duyệt|enable javascript|bật javascript|ddos|slowaes|tonumbers\\(|\\beval\\(|_0x[0-9a-f]{4}");
    private static final Pattern SCRIPT = Pattern.compile("(?s)<(script|style)\\b.*?(?:</\\1>|$)");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");

    private Impostor() {}

    static ParsedFeed told(String text) {
        String start = (text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text).toLowerCase(Locale.ROOT);
        if (!PAGE.matcher(start).find()) {
            return ParsedFeed.failed(Fault.NOT_A_FEED, Diagnostic.of(DiagnosticKind.NEITHER_FEED));
        }
        String seen = TAG.matcher(SCRIPT.matcher(start).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        boolean brief = text.length() <= SHORT || seen.length() <= LITTLE_TEXT;
        if (brief && CAPTCHA.matcher(start).find()) {
            return ParsedFeed.failed(Fault.CAPTCHA, Diagnostic.of(DiagnosticKind.ASKS_CAPTCHA));
        }
        if (brief && CHALLENGE.matcher(start).find()) {
            return ParsedFeed.failed(Fault.CHALLENGE, Diagnostic.of(DiagnosticKind.ASKS_SCRIPT));
        }
        return ParsedFeed.failed(Fault.WEB_PAGE, Diagnostic.of(DiagnosticKind.PAGE_NOT_FEED));
    }
}
