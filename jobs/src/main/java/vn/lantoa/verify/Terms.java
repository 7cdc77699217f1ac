package vn.lantoa.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

/**
 * Takes a text apart into terms: syllables, with abbreviations and full forms made one (ĐHQGHN, Đại học Quốc gia Hà
 * Nội) and without function words, so that "giống của lúa" and "giống lúa" are the same.
 */
final class Terms {

    private static final Set<String> FUNCTION_WORDS =
            keys("và của các những cho trong tại ở bằng với để từ do là được một này đó về trên theo đến vào ra"
                    + " khi như đã đang sẽ bị cũng nhằm thì mà bởi vì nên có the of and in for to a an on by with");
    private static final Map<String, List<Form>> FORMS = forms();

    /** A way to write something, and the terms it becomes. */
    private record Form(List<String> keys, List<String> terms) {}

    private Terms() {}

    static List<Term> of(String text) {
        return of(Syllables.of(text));
    }

    static List<Term> of(List<Syllable> syllables) {
        return of(syllables, keys(syllables));
    }

    /**
     * The terms of syllables whose keys are known.
     *
     * @param keys of the syllables, in their order
     */
    static List<Term> of(List<Syllable> syllables, List<String> keys) {
        List<Term> terms = new ArrayList<>(keys.size());
        int at = 0;
        while (at < keys.size()) {
            Form form = form(keys, at);
            if (form == null) {
                add(terms, keys.get(at), syllables.get(at));
                at++;
            } else {
                int last = at + form.keys.size() - 1;
                Syllable from = syllables.get(at);
                for (String term : form.terms) {
                    terms.add(new Term(term, from.start(), syllables.get(last).end(), isCapital(from), 3));
                }
                at = last + 1;
            }
        }
        return terms;
    }

    /** The keys of syllables, in their order. */
    static List<String> keys(List<Syllable> syllables) {
        List<String> keys = new ArrayList<>(syllables.size());
        for (Syllable syllable : syllables) {
            keys.add(key(syllable));
        }
        return keys;
    }

    /** The key by which syllables are compared everywhere in this package. */
    static String key(Syllable syllable) {
        return syllable.loose();
    }

    static boolean isCapital(Syllable syllable) {
        return Character.isUpperCase(syllable.text().charAt(0));
    }

    private static void add(List<Term> terms, String key, Syllable syllable) {
        if (!FUNCTION_WORDS.contains(key)) {
            terms.add(new Term(Foreign.key(key), syllable.start(), syllable.end(), isCapital(syllable), 1));
        }
    }

    private static Form form(List<String> keys, int at) {
        List<Form> forms = FORMS.get(keys.get(at));
        if (forms == null) {
            return null;
        }
        for (Form form : forms) {
            if (at + form.keys.size() <= keys.size()
                    && keys.subList(at, at + form.keys.size()).equals(form.keys)) {
                return form;
            }
        }
        return null;
    }

    private static Set<String> keys(String words) {
        return Set.copyOf(Syllables.of(words).stream().map(Terms::key).toList());
    }

    /** Reads lines of the kind {@code terms = form; form}; the longest form comes first. */
    private static Map<String, List<Form>> forms() {
        Map<String, List<Form>> forms = new HashMap<>();
        try (InputStream stream = Terms.class.getResourceAsStream("abbreviations.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] sides = line.split("=", 2);
                    List<String> terms =
                            Syllables.of(sides[0]).stream().map(Terms::key).toList();
                    for (String form : sides[1].split(";", -1)) {
                        List<String> keys =
                                Syllables.of(form).stream().map(Terms::key).toList();
                        forms.computeIfAbsent(keys.get(0), first -> new ArrayList<>())
                                .add(new Form(keys, terms));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forms.values().forEach(list -> list.sort((a, b) -> b.keys.size() - a.keys.size()));
        return forms;
    }
}
