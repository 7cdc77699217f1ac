package vn.lantoa.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Header;

/**
 * The cookies of hosts that answer with nothing but redirects to themselves until their cookie is sent back. All other hosts'
 * cookies are dropped. Kept in memory only, for one host each, few and short.
 */
final class SessionCookies {

    private static final int HOSTS = 500;
    private static final int COOKIES = 20;
    private static final int LONGEST = 4_096;

    private final Cache<String, List<Cookie>> byHost =
            Caffeine.newBuilder().maximumSize(HOSTS).executor(Runnable::run).build();

    /** Opens the host's session with the cookies that an answer of it sets; false where it sets none that can be kept. */
    synchronized boolean open(FetchResult answer) {
        HttpUrl url = HttpUrl.parse(answer.finalAddress());
        if (url == null) {
            return false;
        }
        List<Cookie> cookies = of(url);
        List<Cookie> more = with(cookies, url, answer.headers());
        if (more.equals(cookies)) {
            return false;
        }
        byHost.put(url.host(), more);
        return true;
    }

    /** Takes the cookies of an answer where the host has a session. */
    synchronized void heard(HttpUrl url, List<Header> headers) {
        List<Cookie> cookies = byHost.getIfPresent(url.host());
        if (cookies != null) {
            byHost.put(url.host(), with(cookies, url, headers));
        }
    }

    synchronized void end(String address) {
        HttpUrl url = HttpUrl.parse(address);
        if (url != null) {
            byHost.invalidate(url.host());
        }
    }

    /** The Cookie header for a request; null where there is none to send. */
    synchronized @Nullable String header(HttpUrl url) {
        StringBuilder header = new StringBuilder();
        for (Cookie cookie : of(url)) {
            String pair = cookie.name() + "=" + cookie.value();
            if (cookie.matches(url) && isAlive(cookie) && header.length() + pair.length() < LONGEST) {
                header.append(header.length() == 0 ? "" : "; ").append(pair);
            }
        }
        return header.length() == 0 || !isPlain(header) ? null : header.toString();
    }

    private List<Cookie> of(HttpUrl url) {
        List<Cookie> cookies = byHost.getIfPresent(url.host());
        return cookies == null ? List.of() : cookies;
    }

    private static List<Cookie> with(List<Cookie> known, HttpUrl url, List<Header> headers) {
        List<Cookie> cookies = new ArrayList<>(known);
        for (Header header : headers) {
            Cookie cookie = header.name().equalsIgnoreCase("Set-Cookie")
                            && header.value().length() <= LONGEST
                    ? Cookie.parse(url, header.value())
                    : null;
            if (cookie != null) {
                cookies.removeIf(old -> old.name().equals(cookie.name())
                        && old.domain().equals(cookie.domain())
                        && old.path().equals(cookie.path()));
                if (isAlive(cookie) && cookies.size() < COOKIES) {
                    cookies.add(cookie);
                }
            }
        }
        return cookies;
    }

    private static boolean isAlive(Cookie cookie) {
        return cookie.expiresAt() > System.currentTimeMillis();
    }

    private static boolean isPlain(CharSequence text) {
        return text.chars().allMatch(letter -> letter >= 0x20 && letter < 0x7f);
    }
}
