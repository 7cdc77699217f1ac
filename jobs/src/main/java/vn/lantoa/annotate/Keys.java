package vn.lantoa.annotate;

import edu.stanford.nlp.ling.CoreAnnotation;
import java.time.LocalDate;
import java.util.List;
import vn.lantoa.model.Mention;
import vn.lantoa.text.Syllable;

/** What our annotators know beside what CoreNLP has keys for. */
final class Keys {

    private Keys() {}

    /** The day by which an annotation is read. */
    static final class Day implements CoreAnnotation<LocalDate> {

        @Override
        public Class<LocalDate> getType() {
            return LocalDate.class;
        }
    }

    /** The syllable that a token is. */
    static final class OfSyllable implements CoreAnnotation<Syllable> {

        @Override
        public Class<Syllable> getType() {
            return Syllable.class;
        }
    }

    /** What a whole annotation names; grows from annotator to annotator. */
    static final class Mentions implements CoreAnnotation<List<Mention>> {

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type parameters
        public Class<List<Mention>> getType() {
            return (Class) List.class;
        }
    }

    /** Whether a sentence is written without diacritics, or is in another language. */
    static final class Bare implements CoreAnnotation<Boolean> {

        @Override
        public Class<Boolean> getType() {
            return Boolean.class;
        }
    }
}
