package vn.lantoa.annotate;

import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/** CoreNLP's pipeline, made of annotators of our own, which it makes itself by their names. */
final class Annotators {

    private Annotators() {}

    static AnnotationPipeline pipeline() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "syllables, sentences, names, documents, roles");
        register(properties, "syllables", SyllableAnnotator.class);
        register(properties, "sentences", SentenceAnnotator.class);
        register(properties, "names", NameAnnotator.class);
        register(properties, "documents", DocumentAnnotator.class);
        register(properties, "roles", RoleAnnotator.class);
        return new StanfordCoreNLP(properties);
    }

    private static void register(Properties properties, String name, Class<? extends Annotator> annotator) {
        properties.setProperty(StanfordCoreNLP.CUSTOM_ANNOTATOR_PREFIX + name, annotator.getName());
    }
}
