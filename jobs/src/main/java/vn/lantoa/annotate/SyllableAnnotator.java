package vn.lantoa.annotate;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

/**
 * Makes a token of each syllable, number, abbreviation or code. Its places are those in the text as it was given, composed or not; its
 * word is the form in which all ways to write it are one.
 */
public final class SyllableAnnotator implements Annotator {

    /** As CoreNLP calls it. */
    public SyllableAnnotator(String name, Properties properties) {}

    @Override
    public void annotate(Annotation annotation) {
        List<Syllable> syllables = Syllables.of(annotation.get(CoreAnnotations.TextAnnotation.class));
        List<CoreLabel> tokens = new ArrayList<>(syllables.size());
        for (Syllable syllable : syllables) {
            CoreLabel token = new CoreLabel(8);
            token.setWord(syllable.loose());
            token.setBeginPosition(syllable.start());
            token.setEndPosition(syllable.end());
            token.set(Keys.OfSyllable.class, syllable);
            tokens.add(token);
        }
        annotation.set(CoreAnnotations.TokensAnnotation.class, tokens);
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of(CoreAnnotations.TokensAnnotation.class);
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of();
    }
}
