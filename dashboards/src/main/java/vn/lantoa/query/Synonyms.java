package vn.lantoa.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Folding;

/** What is written in several ways, read from {@code synonyms.txt}. */
final class Synonyms {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final List<List<Form>> GROUPS = groups();

    /**
     * One way to write a thing.
     *
     * @param words in lower case, as an index parts them: {@code kh, cn} for KH&amp;CN
     * @param cased whether it counts in capitals only
     */
    record Form(String text, List<String> words, boolean cased) {

        private static Form of(String written) {
            String text = written.strip().replace("!", "");
            return new Form(text, parted(text), written.contains("!"));
        }

        /** Whether words that were typed are this form; typed without diacritics they are it too. */
        private boolean is(List<String> typed, boolean alone) {
            List<String> lower = parted(String.join(" ", typed));
            if (cased) {
                return lower.equals(words) && (alone || typed.get(0).equals(text));
            }
            return lower.equals(words)
                    || (lower.stream().allMatch(Synonyms::isBare)
                            && lower.equals(words.stream().map(Folding::fold).toList()));
        }
    }

    /**
     * Words that were typed one after the other.
     *
     * @param forms all ways to write the thing that they are; empty where they are single words that are looked for each
     * @param typed of the forms the one that was typed; null without forms
     */
    record Stretch(
            List<String> words, List<Form> forms, @Nullable Form typed) {}

    private Synonyms() {}

    /** Takes words apart into those that belong together, the longest form first, and the others. */
    static List<Stretch> stretches(List<String> words) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Stretch longest = new Stretch(words.subList(at, at + 1), List.of(), null);
            for (int end = words.size(); end > at && longest.typed == null; end--) {
                longest = known(words.subList(at, end), words.size(), longest);
            }
            stretches.add(longest);
            at += longest.words.size();
        }
        return stretches;
    }

    private static Stretch known(List<String> words, int all, Stretch otherwise) {
        for (List<Form> group : GROUPS) {
            for (Form form : group) {
                if (form.is(words, all == words.size())) {
                    return new Stretch(words, group, form);
                }
            }
        }
        return otherwise;
    }

    private static boolean isBare(String word) {
        return Folding.fold(word).equals(word);
    }

    private static List<String> parted(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static List<List<Form>> groups() {
        try (InputStream stream = Synonyms.class.getResourceAsStream("synonyms.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split(";", -1)).map(Form::of).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
