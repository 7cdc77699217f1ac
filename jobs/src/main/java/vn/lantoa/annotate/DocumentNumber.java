package vn.lantoa.annotate;

import java.util.Locale;
import java.util.Map;

/** The one way to write the number of a document: 57-NQ/TW, 71/NQ-CP, 21/2026/QĐ-TTg, 93/2025/QH15. */
final class DocumentNumber {

    /** What has other letters than its capitals without diacritics. */
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("ttg", "TTg"),
            Map.entry("qd", "QĐ"),
            Map.entry("nd", "NĐ"),
            Map.entry("cd", "CĐ"),
            Map.entry("hdnd", "HĐND"),
            Map.entry("bcd", "BCĐ"),
            Map.entry("bcdtw", "BCĐTW"),
            Map.entry("bgddt", "BGDĐT"),
            Map.entry("bkhdt", "BKHĐT"),
            Map.entry("bldtbxh", "BLĐTBXH"));

    private DocumentNumber() {}

    /**
     * Of the Party.
     *
     * @param type small letters without diacritics, as all here
     */
    static String ofParty(String number, String type, String issuer) {
        return padded(number) + "-" + symbol(type) + "/" + symbol(issuer);
    }

    /** Of the state, without a year. */
    static String ofState(String number, String type, String issuer) {
        return padded(number) + "/" + symbol(type) + "-" + symbol(issuer);
    }

    /** Of the state, with the year in which it was issued. */
    static String ofYear(String number, String year, String type, String issuer) {
        return padded(number) + "/" + year + "/" + symbol(type) + "-" + symbol(issuer);
    }

    /** Of the National Assembly, or its committee. */
    static String ofAssembly(String number, String year, String assembly) {
        return padded(number) + "/" + year + "/" + symbol(assembly);
    }

    /** As documents are numbered: 03, not 3. */
    private static String padded(String number) {
        String plain = number.replaceFirst("^0+(?=\\d)", "");
        return plain.length() == 1 ? "0" + plain : plain;
    }

    private static String symbol(String letters) {
        return SYMBOLS.getOrDefault(letters, letters.toUpperCase(Locale.ROOT));
    }
}
