package vn.lantoa.page;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.agenda.Agenda;
import vn.lantoa.bodies.Bodies;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.model.Days;
import vn.lantoa.model.Mention;
import vn.lantoa.model.MentionKind;

/** What an article names, in the reader's language and as it was called on the day of publication. */
public final class NamedThings {

    private NamedThings() {}

    /** The names by kind, each once, in the order of the text; roles are no names. Empty where nothing is named, or nobody looked. */
    public static Map<MentionKind, Set<String>> of(Localizer reader, ArticleDocument article) {
        Map<MentionKind, Set<String>> names = new EnumMap<>(MentionKind.class);
        @Nullable List<Mention> mentions = article.found().mentions();
        if (mentions == null) {
            return names;
        }
        boolean english = reader.language().code().equals("en");
        for (Mention mention : mentions) {
            if (mention.kind() != MentionKind.ROLE) {
                names.computeIfAbsent(mention.kind(), any -> new LinkedHashSet<>())
                        .add(name(mention, article, english));
            }
        }
        return names;
    }

    /** Its id where the tables of today do not know it. */
    private static String name(Mention mention, ArticleDocument article, boolean english) {
        String id = mention.id();
        return switch (mention.kind()) {
            case BODY, PROVINCE ->
                Bodies.bundled()
                        .byId(id)
                        .map(body ->
                                body.naming(Days.of(article.article().dates().published())))
                        .map(naming -> english ? naming.nameEn() : naming.name())
                        .orElse(id);
            case PROGRAMME ->
                Agenda.bundled()
                        .programme(id)
                        .map(programme -> english ? programme.nameEn() : programme.name())
                        .orElse(id);
            case TECHNOLOGY ->
                Agenda.bundled()
                        .technology(id)
                        .map(technology -> english ? technology.nameEn() : technology.name())
                        .orElse(id);
            case DOCUMENT, ROLE -> id;
        };
    }
}
