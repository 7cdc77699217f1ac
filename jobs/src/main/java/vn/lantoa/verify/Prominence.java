package vn.lantoa.verify;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.lantoa.model.Level;

/**
 * How much of an article is about a task: by how densely the task's words stand in it, in how many of its tenths, and
 * whether its title and its beginning have them. The weights were set by hand on labelled pairs.
 */
final class Prominence {

    private static final double REPORTED = 1.12;
    private static final double TELLS = 4;
    private static final int BEGINNING = 100;
    private static final int PARTS = 10;

    private final TokenizedText reading;
    private final CandidateFeatures finding;

    Prominence(TokenizedText reading, CandidateFeatures finding) {
        this.reading = reading;
        this.finding = finding;
    }

    Level level() {
        return score() >= REPORTED ? Level.REPORTED : Level.MENTIONED;
    }

    private double score() {
        Set<Integer> places = places();
        int size = Math.max(1, reading.terms.size());
        int title = reading.termAt(reading.text.indexOf('\n'));
        Set<Integer> parts = new HashSet<>();
        places.forEach(place -> parts.add(place * PARTS / size));
        long inTitle = places.stream().filter(place -> place < title).count();
        long inBeginning =
                places.stream().filter(place -> place < title + BEGINNING).count();
        int named =
                finding.team().leader() == null ? 0 : finding.team().leader().count();
        return 1000.0 * places.size() / size / 60
                + Math.min(2, inTitle) / 4.0
                + inBeginning / 20.0
                + parts.size() / 20.0
                + named / 10.0;
    }

    /** Numbers of the article's terms at which telling words of the task stand. */
    private Set<Integer> places() {
        Set<Integer> places = new TreeSet<>();
        Stream.of(
                        Stream.of(finding.title()),
                        finding.profile().keywords().stream(),
                        finding.profile().products().stream())
                .flatMap(phrases -> phrases)
                .forEach(phrase -> add(places, phrase));
        return places;
    }

    private void add(Set<Integer> places, WeightedPhrase phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.weights[i] >= TELLS) {
                if (i + 1 < phrase.size()) {
                    add(places, phrase.pair(i));
                }
                if (phrase.alone[i]) {
                    add(places, phrase.terms[i]);
                }
            }
        }
    }

    private void add(Set<Integer> places, long hash) {
        for (int step = reading.places.last(hash); step > 0; step = reading.places.before(step)) {
            places.add(reading.places.at(step));
        }
    }
}
