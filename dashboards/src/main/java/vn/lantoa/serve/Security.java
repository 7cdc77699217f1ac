package vn.lantoa.serve;

import io.javalin.http.Context;

/** What browsers are told for everyone's safety. */
final class Security {

    /** Nothing from elsewhere, nothing inline. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private Security() {}

    /** What a stranger wrote: no script, nothing loaded from anywhere, no form, in a frame of ours only. */
    private static final String STRANGER = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'unsafe-inline'",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'self'",
            "sandbox");

    /** For a page that has a frame with something of our own address in it. */
    static void framing(Context context) {
        context.header("Content-Security-Policy", POLICY + "; frame-src 'self'");
    }

    static void stranger(Context context) {
        context.header("Content-Security-Policy", STRANGER).header("X-Frame-Options", "SAMEORIGIN");
    }

    static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
