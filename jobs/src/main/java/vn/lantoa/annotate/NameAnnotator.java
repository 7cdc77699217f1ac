package vn.lantoa.annotate;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.matcher.Match;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.agenda.Agenda;
import vn.lantoa.annotate.Name.Sort;
import vn.lantoa.bodies.Bodies;
import vn.lantoa.model.Mention;
import vn.lantoa.model.MentionKind;
import vn.lantoa.text.Syllable;

/**
 * Finds the names of the tables, each as what it means on the day of the annotation. Where names overlap, the one that begins first
 * and is longest counts alone. Tokens of a name get its sort as their NER tag, for the rules behind.
 */
public final class NameAnnotator implements Annotator {

    private static final Comparator<Match<String, List<Name>>> FIRST_AND_LONGEST = Comparator.comparingInt(
                    (Match<String, List<Name>> match) -> match.getBegin())
            .thenComparingInt(match -> -match.getEnd());

    private final Bodies bodies = Bodies.bundled();
    private final Gazetteer gazetteer = new Gazetteer(bodies, Agenda.bundled());
    private final Context context = new Context(bodies.surroundings());

    /** As CoreNLP calls it. */
    public NameAnnotator(String name, Properties properties) {}

    /** A name and where it stands, in syllables of its sentence. */
    private record Place(Name name, int begin, int end) {}

    @Override
    public void annotate(Annotation annotation) {
        String text = annotation.get(CoreAnnotations.TextAnnotation.class);
        LocalDate day = annotation.get(Keys.Day.class);
        List<Mention> mentions = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
            for (Place place : places(text, tokens, sentence.get(Keys.Bare.class), day)) {
                for (CoreLabel token : tokens.subList(place.begin, place.end)) {
                    token.setNER(place.name.sort().name());
                }
                MentionKind kind = place.name.sort().kind();
                if (kind != null) {
                    mentions.add(new Mention(
                            kind,
                            meant(place.name, day),
                            tokens.get(place.begin).beginPosition(),
                            tokens.get(place.end - 1).endPosition()));
                }
            }
        }
        annotation.set(Keys.Mentions.class, mentions);
    }

    /** The id of what a name means on a day. */
    private String meant(Name name, LocalDate day) {
        return bodies.byId(name.id())
                .filter(body -> name.sort() == Sort.BODY || name.sort() == Sort.PROVINCE)
                .map(body -> bodies.countedAs(body, day).id())
                .orElse(name.id());
    }

    private List<Place> places(String text, List<CoreLabel> tokens, boolean bare, LocalDate day) {
        List<Syllable> syllables =
                tokens.stream().map(token -> token.get(Keys.OfSyllable.class)).toList();
        List<Match<String, List<Name>>> matches = new ArrayList<>(gazetteer
                .matcher()
                .findAllMatches(syllables.stream().map(Syllable::loose).toList()));
        if (matches.isEmpty()) {
            return List.of();
        }
        matches.sort(FIRST_AND_LONGEST);
        boolean capitals = isInCapitals(syllables);
        List<Place> places = new ArrayList<>();
        int free = 0;
        for (Match<String, List<Name>> match : matches) {
            if (match.getBegin() < free) {
                continue;
            }
            List<Syllable> there = syllables.subList(match.getBegin(), match.getEnd());
            Name name = fitting(text, match.getValue(), there, bare, capitals, day);
            if (name == null
                    || (name.sort() == Sort.PROVINCE && context.forbids(text, syllables, match.getBegin(), free))) {
                continue;
            }
            free = match.getEnd();
            places.add(new Place(name, match.getBegin(), match.getEnd()));
        }
        return ours(places);
    }

    /** Without ministries of other countries, which stand directly before or behind a country. */
    private static List<Place> ours(List<Place> places) {
        List<Place> ours = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            boolean theirs = place.name.sort() == Sort.BODY
                    && ((i + 1 < places.size()
                                    && places.get(i + 1).name.sort() == Sort.FOREIGN
                                    && places.get(i + 1).begin == place.end)
                            || (i > 0
                                    && places.get(i - 1).name.sort() == Sort.FOREIGN
                                    // China's ministry: the s is a syllable of its own
                                    && place.begin - places.get(i - 1).end <= 1));
            if (!theirs) {
                ours.add(place);
            }
        }
        return ours;
    }

    private static @Nullable Name fitting(
            String text, List<Name> names, List<Syllable> there, boolean bare, boolean capitals, LocalDate day) {
        for (Name name : names) {
            if ((bare || !name.bare())
                    && (name.life() == null || name.life().holds(day))
                    && !(capitals && name.capitals() == Capitals.EXACT)
                    && name.capitals().fit(name.written(), there)
                    && Gap.joins(text, there, name.sort() == Sort.PROVINCE)) {
                return name;
            }
        }
        return null;
    }

    /** In a headline of capitals, capitals tell nothing: AI is the pronoun ai. */
    private static boolean isInCapitals(List<Syllable> syllables) {
        return syllables.size() > 1
                && syllables.stream()
                        .allMatch(syllable -> syllable.text().chars().noneMatch(Character::isLowerCase));
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of(Keys.Mentions.class);
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's own signature
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of(CoreAnnotations.TokensAnnotation.class, CoreAnnotations.SentencesAnnotation.class);
    }
}
