package vn.lantoa.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.bodies.Life;
import vn.lantoa.model.MentionKind;
import vn.lantoa.text.Syllable;

/**
 * One way to write something that a text may name.
 *
 * @param sort what is named
 * @param id of it; empty where it only keeps shorter names inside it from counting, or tells a country
 * @param written its syllables, as the table has them
 * @param bare whether it counts only where the text has no diacritics
 * @param life on which days it means this; null where on all
 */
record Name(
        Sort sort,
        String id,
        List<Syllable> written,
        Capitals capitals,
        boolean bare,
        @Nullable Life life) {

    /** What a name is of. */
    enum Sort {
        BODY,
        PROVINCE,
        PROGRAMME,
        TECHNOLOGY,
        /** Another country, or what is of one. */
        FOREIGN,
        /** This country. */
        HOME,
        /** A word that holds a name and means something else. */
        NOTHING;

        /** Null where it is nothing that is told of an article. */
        @Nullable
        MentionKind kind() {
            return switch (this) {
                case BODY -> MentionKind.BODY;
                case PROVINCE -> MentionKind.PROVINCE;
                case PROGRAMME -> MentionKind.PROGRAMME;
                case TECHNOLOGY -> MentionKind.TECHNOLOGY;
                case FOREIGN, HOME, NOTHING -> null;
            };
        }
    }
}
