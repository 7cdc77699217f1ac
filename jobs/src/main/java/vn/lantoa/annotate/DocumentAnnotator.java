package vn.lantoa.annotate;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import vn.lantoa.model.Mention;
import vn.lantoa.text.Syllable;

/** Adds the numbers of documents. They go over the ends of lines, and so does this. */
public final class DocumentAnnotator implements Annotator {

    /** As CoreNLP calls it. */
    public DocumentAnnotator(String name, Properties properties) {}

    @Override
    public void annotate(Annotation annotation) {
        List<Syllable> syllables = annotation.get(CoreAnnotations.TokensAnnotation.class).stream()
                .map(token -> token.get(Keys.OfSyllable.class))
                .toList();
        List<Mention> mentions = annotation.get(Keys.Mentions.class);
        mentions.addAll(DocumentNumbers.in(
                annotation.get(CoreAnnotations.TextAnnotation.class), syllables, annotation.get(Keys.Day.class)));
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of();
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of(CoreAnnotations.TokensAnnotation.class, Keys.Mentions.class);
    }
}
