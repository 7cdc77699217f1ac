package vn.lantoa.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/** The ids of documents, computed from their content: a replay overwrites and never duplicates. */
public final class Ids {

    private Ids() {}

    /** Id of the article at a canonical address: 32 hexadecimal digits. */
    public static String article(String canonicalAddress) {
        return sha256(canonicalAddress).substring(0, 32);
    }

    /** Id of the evidence that an article gives for a task. */
    public static String evidence(String article, String task) {
        return sha256(article + "|" + task).substring(0, 32);
    }

    /** Id of the sighting of an article in a channel. */
    public static String sighting(String article, String channel) {
        return sha256(article + "|" + channel).substring(0, 32);
    }

    /** Id of the gap of a kind that began at a moment in a channel. */
    public static String gap(String channel, GapKind kind, Instant from) {
        return sha256(channel + "|" + kind + "|" + from).substring(0, 32);
    }

    /** Id of the coverage of a day, an outlet and a theme (or {@code all}, or {@code relevant}). */
    public static String coverage(LocalDate day, String outlet, String theme) {
        return day + "|" + outlet + "|" + theme;
    }

    /** Id of the record at a place of the archive. */
    public static String capture(String file, long offset) {
        return sha256(file + "|" + offset).substring(0, 32);
    }

    /** SHA-256 of the UTF-8 bytes, as 64 hexadecimal digits. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
