package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures an article on the tasks that it may publicise. */
final class Findings {

    /** What comes after a comma in a host's name is what the host belongs to. */
    private static final double LATER_PART = 0.6;

    private static final double VERBATIM = 0.7;
    private static final int CORE = 3;
    /** A title of this weight says what it is about. */
    private static final double TELLING = 45;

    private final Reading reading;
    private final Map<Long, People.Named> people;
    private final Map<Integer, Codes.Mention> codes;
    private final Context context;
    private List<Codes.Mention> mentions;

    Findings(Reading reading, Map<Long, People.Named> people, Map<Integer, Codes.Mention> codes) {
        this.reading = reading;
        this.people = people;
        this.codes = codes;
        this.context = new Context(reading);
    }

    Finding of(int number, Profile profile) {
        Phrase title = profile.titles().get(0);
        Cover cover = Cover.of(title, reading);
        for (Phrase other : profile.titles().subList(1, profile.titles().size())) {
            Cover another = Cover.of(other, reading);
            if (another.best() > cover.best() + 0.1) {
                title = other;
                cover = another;
            }
        }
        List<Phrase> phrases = Stream.concat(profile.keywords().stream(), profile.products().stream())
                .toList();
        List<Cover> keywords =
                phrases.stream().map(phrase -> Cover.of(phrase, reading)).toList();
        People.Named leader =
                profile.leader() == null ? null : people.get(profile.leader().hash());
        People.Named member = profile.members().stream()
                .map(person -> people.get(person.hash()))
                .filter(named -> named != null)
                .findFirst()
                .orElse(null);
        Finding finding = new Finding(
                number,
                profile,
                title,
                cover,
                keywords,
                leader,
                member,
                best(profile.hosts()),
                profile.programme().in(reading, profile.programme().hasCode() ? mentions() : List.of()),
                codes.get(number),
                new double[Measure.values().length]);
        measure(finding, phrases);
        return finding;
    }

    /** Read when a programme has a code that could be among them. */
    private List<Codes.Mention> mentions() {
        if (mentions == null) {
            mentions = Codes.in(reading.text);
        }
        return mentions;
    }

    /** Of the parts of a name, the one that is found best; the first counts most. */
    private Cover best(List<Phrase> parts) {
        Cover best = null;
        for (Phrase part : parts) {
            Cover cover = Cover.of(part, reading).times(part.equals(parts.get(0)) ? 1 : LATER_PART);
            if (best == null || cover.best() > best.best() + 0.2) {
                best = cover;
            }
        }
        return best;
    }

    private void measure(Finding finding, List<Phrase> phrases) {
        Cover cover = finding.cover();
        double keyword = share(phrases, finding.keywords(), cover.all());
        double person = finding.leader() != null ? 1 : finding.member() != null ? 0.7 : 0;
        double host = finding.host() == null ? 0 : finding.host().best();
        double says = Math.min(1, finding.title().weight / TELLING);
        double topic = Math.max(cover.all() * says, keyword);
        set(finding, Measure.TITLE, cover.all() * says);
        set(finding, Measure.TITLE_PLACE, cover.best() * says);
        set(finding, Measure.TITLE_VERBATIM, Math.max(0, cover.best() - VERBATIM) / (1 - VERBATIM) * says);
        set(finding, Measure.TITLE_CORE, core(finding.title(), cover) * says);
        set(finding, Measure.TOPIC, Math.log1p(cover.all() * finding.title().weight) / 5);
        set(finding, Measure.OFTEN, Math.log1p(cover.hits()) / 4);
        set(finding, Measure.KEYWORD, keyword);
        set(finding, Measure.LEADER, finding.leader() == null ? 0 : 1);
        set(
                finding,
                Measure.LEADER_ROLE,
                finding.leader() != null && finding.leader().role() ? 1 : 0);
        set(finding, Measure.MEMBER, finding.member() == null ? 0 : 1);
        set(finding, Measure.HOST, host);
        set(finding, Measure.PERSON_AND_HOST, person * host);
        set(finding, Measure.PERSON_AND_TOPIC, person * topic);
        set(
                finding,
                Measure.PROGRAMME,
                finding.programme() == null ? 0 : finding.programme().best());
        set(finding, Measure.HOST_AND_TOPIC, host * topic * topic);
        set(
                finding,
                Measure.TOGETHER,
                Cover.of(finding.profile().together(), reading).best());
        set(finding, Measure.RESEARCH, research(cover));
        set(finding, Measure.OTHER_LEADER, isOthers(finding) ? 1 : 0);
        set(finding, Measure.PLACE_MISSING, missing(finding.profile().names()));
        set(finding, Measure.PHASE_MISSING, isPhaseMissing(finding.profile()) ? 1 : 0);
        set(finding, Measure.CODE, code(finding.code()));
    }

    private double research(Cover cover) {
        return cover.from() < 0 ? 0 : context.around(cover.from(), cover.to());
    }

    private boolean isOthers(Finding finding) {
        return finding.profile().leader() != null
                && finding.leader() == null
                && finding.member() == null
                && context.namesLeader();
    }

    private static void set(Finding finding, Measure measure, double value) {
        finding.measures()[measure.place()] = value;
    }

    private double code(Codes.Mention mention) {
        return mention == null
                ? 0
                : 1.0
                        / codes.values().stream()
                                .filter(other -> other.key().equals(mention.key()))
                                .count();
    }

    private static double share(List<Phrase> phrases, List<Cover> covers, double absent) {
        double found = 0;
        double weight = 0;
        for (int i = 0; i < phrases.size(); i++) {
            found += covers.get(i).best() * phrases.get(i).weight;
            weight += phrases.get(i).weight;
        }
        return weight == 0 ? absent : found / weight;
    }

    private static double core(Phrase title, Cover cover) {
        Integer[] order = new Integer[title.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(title.weights[b], title.weights[a]));
        double found = 0;
        double weight = 0;
        for (int i = 0; i < Math.min(CORE, order.length); i++) {
            weight += title.weights[order[i]];
            found += cover.found()[order[i]] ? title.weights[order[i]] : 0;
        }
        return weight == 0 ? 0 : found / weight;
    }

    private double missing(List<Phrase> names) {
        double missing = 0;
        for (Phrase name : names) {
            missing += 1 - Cover.of(name, reading).best();
        }
        return names.isEmpty() ? 0 : missing / names.size();
    }

    private boolean isPhaseMissing(Profile profile) {
        return profile.phase() != null && !profile.phase().matcher(reading.text).find();
    }

    /** Measures for each finding how far another one that has much in common with it fits better. */
    static void compare(List<Finding> findings) {
        List<Finding> byFit = new ArrayList<>(findings);
        byFit.sort((a, b) -> Double.compare(b.fit(), a.fit()));
        for (int i = 1; i < byFit.size(); i++) {
            Finding worse = byFit.get(i);
            double outdone = 0;
            for (Finding better : byFit.subList(0, i)) {
                double lead = Math.min(1, better.fit() - worse.fit());
                outdone = Math.max(outdone, lead * common(worse, better));
            }
            set(worse, Measure.OUTDONE, outdone);
        }
    }

    /** Which share of what was found for the one also speaks for the other, 0 to 1. */
    private static double common(Finding one, Finding other) {
        long[] theirs = other.title().terms.clone();
        Arrays.sort(theirs);
        double common = 0;
        double found = 0;
        for (int i = 0; i < one.title().size(); i++) {
            if (one.cover().found()[i]) {
                found += one.title().weights[i];
                common += Arrays.binarySearch(theirs, one.title().terms[i]) >= 0 ? one.title().weights[i] : 0;
            }
        }
        boolean leader = one.leader() != null
                && one.profile().leader().equals(other.profile().leader());
        return Math.min(1, (found == 0 ? 0 : common / found) + (leader ? 1.0 : 0));
    }
}
