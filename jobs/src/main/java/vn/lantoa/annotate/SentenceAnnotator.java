package vn.lantoa.annotate;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Sentence;
import vn.lantoa.text.Sentences;
import vn.lantoa.text.Syllable;

/** Divides tokens into sentences as Vietnamese does: "TS." ends none. Says which of them lack diacritics. */
public final class SentenceAnnotator implements Annotator {

    /** Vietnamese has a mark on every third letter or fourth; a name in an English sentence has a few. */
    private static final int LETTERS_FOR_EACH_MARK = 20;

    /** As CoreNLP calls it. */
    public SentenceAnnotator(String name, Properties properties) {}

    @Override
    public void annotate(Annotation annotation) {
        List<CoreLabel> tokens = annotation.get(CoreAnnotations.TokensAnnotation.class);
        List<CoreMap> sentences = new ArrayList<>();
        int at = 0;
        for (Sentence sentence : Sentences.of(annotation.get(CoreAnnotations.TextAnnotation.class))) {
            int first = at;
            while (at < tokens.size() && tokens.get(at).beginPosition() < sentence.end()) {
                at++;
            }
            if (at > first) {
                sentences.add(sentence(tokens.subList(first, at)));
            }
        }
        annotation.set(CoreAnnotations.SentencesAnnotation.class, sentences);
    }

    private static CoreMap sentence(List<CoreLabel> tokens) {
        CoreMap sentence = new ArrayCoreMap(2);
        sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
        sentence.set(Keys.Bare.class, isBare(tokens));
        return sentence;
    }

    private static boolean isBare(List<CoreLabel> tokens) {
        int letters = 0;
        int marked = 0;
        for (CoreLabel token : tokens) {
            Syllable syllable = token.get(Keys.OfSyllable.class);
            String key = syllable.key();
            letters += key.length();
            for (int i = 0; i < key.length(); i++) {
                char c = key.charAt(i);
                marked += Folding.isMarked(c) || (c >= '\u0300' && c <= '\u0323') ? 1 : 0;
            }
        }
        return marked * LETTERS_FOR_EACH_MARK < letters;
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of(CoreAnnotations.SentencesAnnotation.class);
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of(CoreAnnotations.TokensAnnotation.class);
    }
}
