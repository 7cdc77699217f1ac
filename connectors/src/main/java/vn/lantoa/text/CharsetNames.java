package vn.lantoa.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of encodings as documents and servers write them, misspelt ones too. */
final class CharsetNames {

    /** Texts labelled with these names are read in the larger encoding, as browsers do (WHATWG Encoding Standard). */
    private static final Map<String, String> LARGER = Map.ofEntries(
            Map.entry("ISO-8859-1", "windows-1252"),
            Map.entry("US-ASCII", "windows-1252"),
            Map.entry("ISO-8859-9", "windows-1254"),
            Map.entry("TIS-620", "x-windows-874"),
            Map.entry("x-iso-8859-11", "x-windows-874"),
            Map.entry("GB2312", "GB18030"),
            Map.entry("GBK", "GB18030"),
            Map.entry("Shift_JIS", "windows-31j"),
            Map.entry("EUC-KR", "x-windows-949"),
            Map.entry("Big5", "Big5-HKSCS"));

    private static final Map<String, String> CUSTOMARY = Map.of(
            "ansi", "windows-1252",
            "unicode", "UTF-8",
            "utf", "UTF-8",
            "u8", "UTF-8",
            "utf8mb4", "UTF-8",
            "macintosh", "x-MacRoman",
            "mac", "x-MacRoman");

    private static final Pattern DECORATION = Pattern.compile("[^a-z0-9]");
    private static final Pattern WINDOWS = Pattern.compile("^(?:win|microsoftcp|mscp|cp|windowscp|xcp)(125\\d|874)$");

    private CharsetNames() {}

    /** Null where no encoding of that name is known; UTF-7 is none, it hides markup. */
    static @Nullable Charset charset(String name) {
        Charset exact = exact(name);
        Charset known = exact == null ? misspelt(name) : exact;
        if (known == null) {
            return null;
        }
        Charset larger = exact(LARGER.getOrDefault(known.name(), known.name()));
        return larger == null ? known : larger;
    }

    private static @Nullable Charset exact(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable Charset misspelt(String name) {
        String plain = plain(name);
        if (CUSTOMARY.containsKey(plain)) {
            return exact(CUSTOMARY.get(plain));
        }
        return Plain.KNOWN.get(WINDOWS.matcher(plain).replaceFirst("windows$1"));
    }

    private static String plain(String name) {
        return DECORATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** All names without hyphens and the like; made when the first name is misspelt. */
    private static final class Plain {

        private static final Map<String, Charset> KNOWN = new HashMap<>();

        static {
            for (Charset charset : Charset.availableCharsets().values()) {
                KNOWN.putIfAbsent(plain(charset.name()), charset);
                charset.aliases().forEach(alias -> KNOWN.putIfAbsent(plain(alias), charset));
            }
        }
    }
}
