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
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Hashes;
import vn.lantoa.text.Memo;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

/**
 * Splits a text into terms: syllables, with abbreviations and full forms made one (ĐHQGHN, Đại học Quốc gia Hà Nội) and
 * without function words, so that "giống của lúa" and "giống lúa" are the same.
 */
final class Terms {

    private static final Set<String> FUNCTION_WORDS =
            keys("và của các những cho trong tại ở bằng với để từ do là được một này đó về trên theo đến vào ra"
                    + " khi như đã đang sẽ bị cũng nhằm thì mà bởi vì nên có the of and in for to a an on by with");
    private static final Map<String, List<Word.Form>> FORMS = forms();

    private static final Memo<Word> WORDS = new Memo<>(Terms::word);

    private Terms() {}

    static List<Term> of(String text) {
        return of(Syllables.of(text));
    }

    static List<Term> of(List<Syllable> syllables) {
        return of(syllables, words(syllables));
    }

    /**
     * The terms of syllables that were looked up before.
     *
     * @param words {@link #words} of the syllables
     */
    static List<Term> of(List<Syllable> syllables, List<Word> words) {
        List<Term> terms = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            Word.Form form = form(words, at);
            if (form == null) {
                add(terms, words.get(at), syllables.get(at));
                at++;
            } else {
                int last = at + form.keys().size() - 1;
                Syllable from = syllables.get(at);
                for (String term : form.terms()) {
                    terms.add(new Term(
                            term,
                            Hashes.of(term),
                            from.start(),
                            syllables.get(last).end(),
                            isCapital(from),
                            3));
                }
                at = last + 1;
            }
        }
        return terms;
    }

    /** What is known of syllables, in their order. */
    static List<Word> words(List<Syllable> syllables) {
        List<Word> words = new ArrayList<>(syllables.size());
        for (Syllable syllable : syllables) {
            words.add(WORDS.of(key(syllable)));
        }
        return words;
    }

    /** The key by which syllables are compared everywhere in this package. */
    static String key(Syllable syllable) {
        return syllable.loose();
    }

    static boolean isCapital(Syllable syllable) {
        return Character.isUpperCase(syllable.text().charAt(0));
    }

    private static void add(List<Term> terms, Word word, Syllable syllable) {
        if (word.term() != null) {
            terms.add(new Term(word.term(), word.termHash(), syllable.start(), syllable.end(), isCapital(syllable), 1));
        }
    }

    private static Word.@Nullable Form form(List<Word> words, int at) {
        for (Word.Form form : words.get(at).forms()) {
            if (form.isAt(words, at)) {
                return form;
            }
        }
        return null;
    }

    private static Word word(String key) {
        String term = FUNCTION_WORDS.contains(key) ? null : LoanwordNormalizer.key(key);
        return new Word(key, term, term == null ? 0 : Hashes.of(term), FORMS.getOrDefault(key, List.of()));
    }

    private static Set<String> keys(String words) {
        return Set.copyOf(Syllables.of(words).stream().map(Terms::key).toList());
    }

    /** Reads lines of the kind {@code terms = form; form}; the longest form comes first. */
    private static Map<String, List<Word.Form>> forms() {
        Map<String, List<Word.Form>> forms = new HashMap<>();
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
                                .add(new Word.Form(keys, terms));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forms.values()
                .forEach(list -> list.sort((a, b) -> b.keys().size() - a.keys().size()));
        return forms;
    }
}
