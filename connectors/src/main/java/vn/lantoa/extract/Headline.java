package vn.lantoa.extract;

import java.util.List;
import vn.lantoa.model.Entry;
import vn.lantoa.text.Sentence;
import vn.lantoa.text.Sentences;

/** Posts have no title: their first sentence stands in for it. */
final class Headline {

    private static final int LONGEST = 120;
    private static final int CUT = 100;

    private Headline() {}

    /** The entry with a title: its own, or its first sentence, which the body then lacks unless it had to be cut. */
    static Entry given(Entry entry) {
        if (entry.title() != null && !entry.title().isBlank()) {
            return entry;
        }
        String body = entry.body();
        List<Sentence> sentences = body == null ? List.of() : Sentences.of(body);
        if (body == null || sentences.isEmpty()) {
            return entry;
        }
        Sentence first = sentences.get(0);
        return first.text().length() <= LONGEST
                ? with(entry, first.text(), body.substring(first.end()).strip())
                : with(entry, cut(first.text()), body);
    }

    private static Entry with(Entry entry, String title, String body) {
        return new Entry(
                entry.id(),
                title,
                entry.link(),
                entry.author(),
                entry.summary(),
                entry.published(),
                entry.precision(),
                entry.updated(),
                body,
                entry.kind());
    }

    private static String cut(String sentence) {
        int space = sentence.lastIndexOf(' ', CUT);
        int end = space > CUT / 2 ? space : CUT;
        return sentence.substring(0, Character.isHighSurrogate(sentence.charAt(end - 1)) ? end - 1 : end)
                        .strip() + "…";
    }
}
