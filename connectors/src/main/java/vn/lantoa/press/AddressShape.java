package vn.lantoa.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of an address: what is the same in the addresses of all articles of a site. Words become {@code slug} (or, where
 * they are few and no identifier stands beside them, {@code words} and {@code word}), identifiers and moments {@code #}
 * with their letters, folders {@code *}, endings stay:
 * {@code /khoa-hoc/chip-viet-do-man-ao-tom-post157405.html} has the shape {@code /*}{@code /slug-post#6.html}.
 *
 * @param text the shape
 * @param weight how much the shape alone speaks for an article: below 1 nothing does
 */
record AddressShape(String text, double weight) {

    private static final Pattern ENDING = Pattern.compile("\\.([a-z]{2,6})$");
    private static final Pattern IDENTIFIER = Pattern.compile("([a-z]{0,6})(\\d{4,20})([a-z][a-z\\d]{0,10})?");
    private static final Pattern PARAMETER = Pattern.compile("([\\w.-]{1,30})=([^&]*)");
    private static final Set<String> ENDINGS =
            Set.of("html", "htm", "ldo", "vnp", "tpo", "chn", "epi", "vov", "antd", "shtml");
    private static final int LONG_SLUG = 7;
    private static final int SLUG = 4;
    private static final int SLUG_OR_NAME = 5;
    private static final int MOMENT = 12;
    private static final int SHORT_NUMBER = 5;

    /** The shape of an address in its canonical form. */
    static AddressShape of(String address) {
        int start = address.indexOf('/', address.indexOf("://") + "://".length());
        String rest = (start < 0 ? "/" : address.substring(start)).toLowerCase(Locale.ROOT);
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String[] folders = trimmed.substring(1).split("/", -1);
        String last = folders[folders.length - 1];
        StringBuilder shape = new StringBuilder();
        double weight = 0;
        for (int i = 0; i < folders.length - 1; i++) {
            String folder = folders[i];
            boolean number = folder.matches("\\d{1,9}");
            shape.append('/').append(number ? "#" + (folder.length() < SLUG ? 2 : folder.length()) : "*");
            weight += folder.matches("20[0-4]\\d") ? 1 : number ? 0.5 : 0;
            weight += words(folder) >= SLUG ? 0.5 : 0;
        }
        Matcher ending = ENDING.matcher(last);
        String end = ending.find() ? ending.group() : "";
        weight += !end.isEmpty() && ENDINGS.contains(ending.group(1)) ? 0.5 : 0;
        weight += stem(last.substring(0, last.length() - end.length()), shape.append('/'));
        shape.append(end).append(path.length() > 1 && path.endsWith("/") ? "/" : "");
        if (query >= 0) {
            weight += parameters(rest.substring(query + 1), shape);
        }
        return new AddressShape(shape.toString(), weight);
    }

    private static double stem(String stem, StringBuilder shape) {
        double weight = 0;
        int words = 0;
        List<String> identifiers = new ArrayList<>();
        boolean first = false;
        for (String token : stem.split("[-_.,~+]", -1)) {
            Matcher identifier = IDENTIFIER.matcher(token);
            if (identifier.matches()) {
                int digits = identifier.group(2).length();
                first |= words == 0;
                identifiers.add(identifier.group(1) + "#" + (digits >= MOMENT ? "t" : digits > SHORT_NUMBER ? "6" : "4")
                        + (identifier.group(3) == null ? "" : "+"));
                weight += digits >= MOMENT ? 3 : digits > SHORT_NUMBER ? 2 : 1;
            } else if (!token.isEmpty()) {
                words++;
            }
        }
        // beside an identifier the number of words is the title's; alone it is all that tells a title from a name
        boolean identified = identifiers.stream().anyMatch(identifier -> !identifier.contains("#4"));
        String slug = words == 0 ? "" : identified || words > SLUG_OR_NAME ? "slug" : words >= SLUG ? "words" : "word";
        weight += words >= LONG_SLUG ? 2 : words >= SLUG ? 1 : 0;
        String numbers = String.join("-", identifiers);
        String dash = slug.isEmpty() || numbers.isEmpty() ? "" : "-";
        shape.append(first ? numbers + dash + slug : slug + dash + numbers);
        return weight;
    }

    private static double parameters(String query, StringBuilder shape) {
        double weight = 0;
        Matcher parameter = PARAMETER.matcher(query);
        char joint = '?';
        while (parameter.find()) {
            boolean number = parameter.group(2).matches("\\d{3,18}");
            shape.append(joint).append(parameter.group(1)).append(number ? "=#" : "=*");
            weight = Math.max(weight, number ? 1 : 0);
            joint = '&';
        }
        return weight;
    }

    private static int words(String folder) {
        return folder.split("[-_]", -1).length;
    }
}
