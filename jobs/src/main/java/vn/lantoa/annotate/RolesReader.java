package vn.lantoa.annotate;

import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lantoa.bodies.Provenance;
import vn.lantoa.text.Folding;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;
import vn.lantoa.yaml.YamlMap;

/** Reads the rules by which roles are told, and notes every mistake in them. */
final class RolesReader {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private RolesReader() {}

    private record Words(Set<String> any, Set<String> and) {}

    /**
     * The rules that are part of Lantoa.
     *
     * @throws vn.lantoa.yaml.InvalidInput with all mistakes, each with its line
     */
    static List<Role> bundled() {
        Problems problems = new Problems();
        List<Role> roles = read(YamlFile.bundled("/roles.yaml", problems));
        problems.stopIfAny();
        return roles;
    }

    static List<Role> read(YamlMap file) {
        List<Role> roles = new ArrayList<>();
        for (YamlMap map : file.maps("roles")) {
            String id = Provenance.id(map);
            Set<String> words = forms(map.texts("words"));
            Set<String> and = forms(map.texts("and"));
            if (words.isEmpty()) {
                map.problem("words", "expected a word at least that every such passage has");
            }
            String pattern = map.text("pattern");
            map.done();
            if (id != null && pattern != null) {
                add(map, roles, id, new Words(words, and), pattern);
            }
        }
        file.done();
        return roles;
    }

    private static void add(YamlMap map, List<Role> roles, String id, Words words, String pattern) {
        try {
            roles.add(new Role(id, words.any, words.and, TokenSequencePattern.compile(forms(pattern))));
        } catch (RuntimeException e) { // whatever its parser throws, it is the pattern that is wrong
            map.problem("pattern", "is no pattern of TokensRegex: " + e.getMessage());
        }
    }

    private static Set<String> forms(List<String> words) {
        return words.stream().map(RolesReader::form).collect(Collectors.toUnmodifiableSet());
    }

    /** The pattern with its words, which stand in quotes, in the form that tokens have. */
    private static String forms(String pattern) {
        return QUOTED.matcher(pattern).replaceAll(word -> Matcher.quoteReplacement("\"" + form(word.group(1)) + "\""));
    }

    private static String form(String word) {
        return Folding.loose(Folding.key(word));
    }
}
