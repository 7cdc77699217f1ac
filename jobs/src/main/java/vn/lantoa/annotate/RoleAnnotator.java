package vn.lantoa.annotate;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import vn.lantoa.annotate.Name.Sort;
import vn.lantoa.model.Mention;
import vn.lantoa.model.MentionKind;

/**
 * Tells what passages do, by TokensRegex: once for each rule and sentence. That a text is about other countries alone is told where it
 * names one, and nothing of this country.
 */
public final class RoleAnnotator implements Annotator {

    private static final String FOREIGN_ONLY = "foreign-only";
    private static final Set<String> OURS = Set.of(Sort.BODY.name(), Sort.PROVINCE.name(), Sort.HOME.name());

    /** The tag of a word in capitals: AI is not the pronoun ai. */
    private static final String IN_CAPITALS = "CAPITALS";

    /** Longer ones are no sentences, and patterns are slow on them. */
    private static final int LONGEST = 150;

    private final List<Role> roles = RolesReader.bundled();

    /** As CoreNLP calls it. */
    public RoleAnnotator(String name, Properties properties) {}

    @Override
    public void annotate(Annotation annotation) {
        List<Mention> mentions = annotation.get(Keys.Mentions.class);
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
            addRoles(tokens.subList(0, Math.min(tokens.size(), LONGEST)), mentions);
        }
        addForeignOnly(annotation.get(CoreAnnotations.TokensAnnotation.class), mentions);
    }

    private void addRoles(List<CoreLabel> tokens, List<Mention> mentions) {
        Set<String> words = new HashSet<>();
        tokens.forEach(token -> words.add(token.word()));
        List<Role> possible = new ArrayList<>(roles);
        possible.removeIf(role -> !role.isPossible(words));
        if (possible.isEmpty()) {
            return;
        }
        tokens.forEach(RoleAnnotator::tagCapitals);
        for (Role role : possible) {
            TokenSequenceMatcher matcher = role.pattern().getMatcher(tokens);
            if (matcher.find()) {
                mentions.add(new Mention(
                        MentionKind.ROLE,
                        role.id(),
                        tokens.get(matcher.start()).beginPosition(),
                        tokens.get(matcher.end() - 1).endPosition()));
            }
        }
    }

    private static void tagCapitals(CoreLabel token) {
        String text = token.get(Keys.OfSyllable.class).text();
        boolean capitals = text.chars().allMatch(Character::isUpperCase);
        token.setTag(capitals ? IN_CAPITALS : "");
    }

    private static void addForeignOnly(List<CoreLabel> tokens, List<Mention> mentions) {
        CoreLabel foreign = null;
        for (CoreLabel token : tokens) {
            if (token.ner() != null && OURS.contains(token.ner())) {
                return;
            }
            if (foreign == null && Sort.FOREIGN.name().equals(token.ner())) {
                foreign = token;
            }
        }
        if (foreign != null) {
            mentions.add(new Mention(MentionKind.ROLE, FOREIGN_ONLY, foreign.beginPosition(), foreign.endPosition()));
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of();
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of(CoreAnnotations.SentencesAnnotation.class, Keys.Mentions.class);
    }
}
