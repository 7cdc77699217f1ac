package vn.lantoa.annotate;

import edu.stanford.nlp.ling.tokensregex.matcher.TrieMap;
import edu.stanford.nlp.ling.tokensregex.matcher.TrieMapMatcher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.agenda.Agenda;
import vn.lantoa.agenda.Programme;
import vn.lantoa.agenda.Technology;
import vn.lantoa.agenda.TechnologyList;
import vn.lantoa.annotate.Name.Sort;
import vn.lantoa.bodies.Bodies;
import vn.lantoa.bodies.Body;
import vn.lantoa.bodies.Life;
import vn.lantoa.bodies.Spellings;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;
import vn.lantoa.text.Text;

/** All names of the tables by their syllables, in CoreNLP's trie. Not changed after it is made, to be shared between threads. */
final class Gazetteer {

    /** Shorter ones would be ambiguous without diacritics in a text that has them. */
    private static final int UNAMBIGUOUS = 3;

    private final TrieMap<String, List<Name>> names = new TrieMap<>();
    private final TrieMapMatcher<String, List<Name>> matcher = new TrieMapMatcher<>(names);

    Gazetteer(Bodies bodies, Agenda agenda) {
        for (Body body : bodies.all()) {
            Sort sort = body.naming().kind().isPlace() ? Sort.PROVINCE : Sort.BODY;
            add(sort, body.id(), body.spellings(), null);
        }
        for (Programme programme : agenda.programmes()) {
            add(Sort.PROGRAMME, programme.id(), programme.spellings(), programme.life());
        }
        for (TechnologyList list : agenda.lists()) {
            for (Technology technology : list.technologies()) {
                add(Sort.TECHNOLOGY, technology.id(), technology.spellings(), list.life());
            }
        }
        add(Sort.FOREIGN, "", bodies.surroundings().foreign(), null);
        add(Sort.HOME, "", bodies.surroundings().home(), null);
    }

    TrieMapMatcher<String, List<Name>> matcher() {
        return matcher;
    }

    private void add(Sort sort, String id, Spellings spellings, @Nullable Life life) {
        spellings.exact().forEach(text -> add(sort, id, text, Capitals.EXACT, life));
        spellings.proper().forEach(text -> add(sort, id, text, Capitals.PROPER, life));
        spellings.phrases().forEach(text -> add(sort, id, text, Capitals.ANY, life));
        spellings.unless().forEach(text -> add(Sort.NOTHING, "", text, Capitals.ANY, null));
    }

    private void add(Sort sort, String id, String text, Capitals capitals, @Nullable Life life) {
        List<Syllable> written = Syllables.of(Text.normal(text));
        List<String> keys = written.stream().map(Syllable::loose).toList();
        put(keys, new Name(sort, id, written, capitals, false, life));
        List<String> folded = keys.stream().map(Folding::fold).toList();
        if (!folded.equals(keys)) {
            boolean clear = keys.size() >= UNAMBIGUOUS && capitals == Capitals.ANY;
            put(folded, new Name(sort, id, written, capitals, !clear, life));
        }
    }

    /** Those that want capitals come first, so that they are asked first. */
    private void put(List<String> keys, Name name) {
        List<Name> there = names.get(keys);
        if (there == null) {
            there = new ArrayList<>(1);
            names.put(keys, there);
        }
        there.add(name);
        there.sort((one, other) -> other.capitals().compareTo(one.capitals()));
    }
}
