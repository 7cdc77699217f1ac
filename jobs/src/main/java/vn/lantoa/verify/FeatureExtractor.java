package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures an article on the tasks that it may publicise. */
final class FeatureExtractor {

    /** What comes after a comma in a host's name is what the host belongs to. */
    private static final double LATER_PART = 0.6;

    private static final double VERBATIM = 0.7;
    private static final int CORE = 3;
    /** A title of this weight says what it is about. */
    private static final double TELLING = 45;

    private static final int MEASURES = Feature.values().length;

    private final TokenizedText reading;
    private final Map<Long, People.Named> people;
    private final Map<Integer, Codes.Mention> codes;
    private final Context context;

    FeatureExtractor(TokenizedText reading, Map<Long, People.Named> people, Map<Integer, Codes.Mention> codes) {
        this.reading = reading;
        this.people = people;
        this.codes = codes;
        this.context = new Context(reading);
    }

    CandidateFeatures of(int number, Profile profile) {
        WeightedPhrase title = profile.titles().get(0);
        PhraseCoverage cover = PhraseCoverage.of(title, reading);
        for (WeightedPhrase other : profile.titles().subList(1, profile.titles().size())) {
            PhraseCoverage another = PhraseCoverage.of(other, reading);
            if (another.best() > cover.best() + 0.1) {
                title = other;
                cover = another;
            }
        }
        List<WeightedPhrase> phrases = new ArrayList<>(profile.keywords());
        phrases.addAll(profile.products());
        CandidateFeatures finding = new CandidateFeatures(
                number,
                profile,
                title,
                cover,
                covers(phrases),
                new NamedTeam(named(profile.leader()), member(profile)),
                best(profile.hosts()),
                profile.programme().in(reading),
                codes.get(number),
                new double[MEASURES]);
        measure(finding, phrases);
        return finding;
    }

    private List<PhraseCoverage> covers(List<WeightedPhrase> phrases) {
        List<PhraseCoverage> covers = new ArrayList<>(phrases.size());
        for (WeightedPhrase phrase : phrases) {
            covers.add(PhraseCoverage.of(phrase, reading));
        }
        return covers;
    }

    private People.@Nullable Named named(@Nullable Person person) {
        return person == null || people.isEmpty() ? null : people.get(person.hash());
    }

    private People.@Nullable Named member(Profile profile) {
        for (Person person : profile.members()) {
            People.Named named = named(person);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    /** Of the parts of a name, the one that is found best; the first counts most. */
    private @Nullable PhraseCoverage best(List<WeightedPhrase> parts) {
        PhraseCoverage best = null;
        for (int i = 0; i < parts.size(); i++) {
            PhraseCoverage cover = PhraseCoverage.of(parts.get(i), reading).times(i == 0 ? 1 : LATER_PART);
            if (best == null || cover.best() > best.best() + 0.2) {
                best = cover;
            }
        }
        return best;
    }

    private void measure(CandidateFeatures finding, List<WeightedPhrase> phrases) {
        PhraseCoverage cover = finding.cover();
        double keyword = share(phrases, finding.keywords(), cover.all());
        double person = finding.team().leader() != null ? 1 : finding.team().member() != null ? 0.7 : 0;
        double host = finding.host() == null ? 0 : finding.host().best();
        double says = Math.min(1, finding.title().weight / TELLING);
        double topic = Math.max(cover.all() * says, keyword);
        set(finding, Feature.TITLE, cover.all() * says);
        set(finding, Feature.TITLE_PLACE, cover.best() * says);
        set(finding, Feature.TITLE_VERBATIM, Math.max(0, cover.best() - VERBATIM) / (1 - VERBATIM) * says);
        set(finding, Feature.TITLE_CORE, core(finding.title(), cover) * says);
        set(finding, Feature.TOPIC, Math.log1p(cover.all() * finding.title().weight) / 5);
        set(finding, Feature.OFTEN, Math.log1p(cover.hits()) / 4);
        set(finding, Feature.KEYWORD, keyword);
        set(finding, Feature.LEADER, finding.team().leader() == null ? 0 : 1);
        set(
                finding,
                Feature.LEADER_ROLE,
                finding.team().leader() != null && finding.team().leader().role() ? 1 : 0);
        set(finding, Feature.MEMBER, finding.team().member() == null ? 0 : 1);
        set(finding, Feature.HOST, host);
        set(finding, Feature.PERSON_AND_HOST, person * host);
        set(finding, Feature.PERSON_AND_TOPIC, person * topic);
        set(
                finding,
                Feature.PROGRAMME,
                finding.programme() == null ? 0 : finding.programme().best());
        set(finding, Feature.HOST_AND_TOPIC, host * topic * topic);
        set(
                finding,
                Feature.TOGETHER,
                PhraseCoverage.of(finding.profile().together(), reading).best());
        set(finding, Feature.RESEARCH, research(cover));
        set(finding, Feature.OTHER_LEADER, isOthers(finding) ? 1 : 0);
        set(finding, Feature.PLACE_MISSING, missing(finding.profile().names()));
        set(finding, Feature.PHASE_MISSING, isPhaseMissing(finding.profile()) ? 1 : 0);
        set(finding, Feature.CODE, code(finding.code()));
    }

    private double research(PhraseCoverage cover) {
        return cover.from() < 0 ? 0 : context.around(cover.from(), cover.to());
    }

    private boolean isOthers(CandidateFeatures finding) {
        return finding.profile().leader() != null
                && finding.team().leader() == null
                && finding.team().member() == null
                && context.namesLeader();
    }

    private static void set(CandidateFeatures finding, Feature measure, double value) {
        finding.measures()[measure.place()] = value;
    }

    private double code(Codes.@Nullable Mention mention) {
        return mention == null
                ? 0
                : 1.0
                        / codes.values().stream()
                                .filter(other -> other.key().equals(mention.key()))
                                .count();
    }

    private static double share(List<WeightedPhrase> phrases, List<PhraseCoverage> covers, double absent) {
        double found = 0;
        double weight = 0;
        for (int i = 0; i < phrases.size(); i++) {
            found += covers.get(i).best() * phrases.get(i).weight;
            weight += phrases.get(i).weight;
        }
        return weight == 0 ? absent : found / weight;
    }

    private static double core(WeightedPhrase title, PhraseCoverage cover) {
        double found = 0;
        double weight = 0;
        boolean[] used = new boolean[title.size()];
        for (int i = 0; i < Math.min(CORE, used.length); i++) {
            int rarest = rarest(title, used);
            used[rarest] = true;
            weight += title.weights[rarest];
            found += cover.found()[rarest] ? title.weights[rarest] : 0;
        }
        return weight == 0 ? 0 : found / weight;
    }

    /** The term that weighs most of those that are not used yet. */
    private static int rarest(WeightedPhrase title, boolean[] used) {
        int rarest = -1;
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && (rarest < 0 || title.weights[i] > title.weights[rarest])) {
                rarest = i;
            }
        }
        return rarest;
    }

    private double missing(List<WeightedPhrase> names) {
        double missing = 0;
        for (WeightedPhrase name : names) {
            missing += 1 - PhraseCoverage.of(name, reading).best();
        }
        return names.isEmpty() ? 0 : missing / names.size();
    }

    private boolean isPhaseMissing(Profile profile) {
        return profile.phase() != null && !profile.phase().matcher(reading.text).find();
    }

    /** Measures for each finding how far another one that has much in common with it fits better. */
    static void compare(List<CandidateFeatures> findings) {
        List<Rival> byFit = new ArrayList<>();
        findings.forEach(finding -> byFit.add(new Rival(finding)));
        byFit.sort((one, other) -> Double.compare(other.fit(), one.fit()));
        for (int i = 1; i < byFit.size(); i++) {
            set(byFit.get(i).finding(), Feature.OUTDONE, outdone(byFit.get(i), byFit.subList(0, i)));
        }
    }

    /** @param better those that fit better, the best first */
    private static double outdone(Rival worse, List<Rival> better) {
        double outdone = 0;
        for (Rival rival : better) {
            double lead = Math.min(1, rival.fit() - worse.fit());
            if (lead <= outdone) {
                break; // neither this one nor those behind it can outdo it further
            }
            outdone = Math.max(outdone, lead * worse.common(rival));
        }
        return outdone;
    }
}
