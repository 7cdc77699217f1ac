package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Article;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Signal;
import vn.lantoa.model.SignalKind;
import vn.lantoa.text.Sentence;

/** Puts what was found into words that a person can check: signals with their places, and the sentence. */
final class Proof {

    private static final double LEAST_SHARE = 0.6;
    private static final int LONGEST_SENTENCE = 600;

    private final Article article;
    private final Reading reading;
    private final Finding finding;
    private final Model model;

    Proof(Article article, Reading reading, Finding finding, Model model) {
        this.article = article;
        this.reading = reading;
        this.finding = finding;
        this.model = model;
    }

    Evidence evidence() {
        double probability = model.probability(finding);
        List<Signal> signals = signals();
        return new Evidence(
                article.id(),
                finding.task(),
                rounded(probability),
                new Prominence(reading, finding).level(),
                probability >= model.accepted && finding.isAnchored() ? Acceptance.ACCEPTED : Acceptance.UNSURE,
                signals,
                sentence(signals));
    }

    private List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        if (finding.code() != null) {
            add(
                    signals,
                    SignalKind.CODE,
                    weight(Measure.CODE),
                    finding.code().start(),
                    finding.code().end());
        }
        addCover(
                signals,
                SignalKind.TITLE,
                finding.cover(),
                weight(Measure.TITLE)
                        + weight(Measure.TITLE_PLACE)
                        + weight(Measure.TITLE_VERBATIM)
                        + weight(Measure.TITLE_CORE)
                        + weight(Measure.TOPIC)
                        + weight(Measure.OFTEN));
        addPerson(signals, SignalKind.LEADER, finding.leader(), weight(Measure.LEADER) + weight(Measure.LEADER_ROLE));
        addPerson(signals, SignalKind.MEMBER, finding.member(), weight(Measure.MEMBER));
        if (finding.host() != null && finding.host().best() >= LEAST_SHARE) {
            addCover(signals, SignalKind.HOST, finding.host(), weight(Measure.HOST) + weight(Measure.PERSON_AND_HOST));
        }
        if (finding.programme() != null) {
            addCover(signals, SignalKind.PROGRAMME, finding.programme(), weight(Measure.PROGRAMME));
        }
        addKeywords(signals);
        signals.sort(Comparator.comparingInt(Signal::start).thenComparing(Signal::kind));
        return signals;
    }

    private void addKeywords(List<Signal> signals) {
        int keywords = finding.profile().keywords().size();
        List<Cover> found = finding.keywords();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).best() >= LEAST_SHARE) {
                SignalKind kind = i < keywords ? SignalKind.KEYWORD : SignalKind.PRODUCT;
                addCover(signals, kind, found.get(i), weight(Measure.KEYWORD) / found.size());
            }
        }
    }

    private double weight(Measure measure) {
        return model.weight(measure) * finding.measure(measure);
    }

    private void addPerson(List<Signal> signals, SignalKind kind, People.Named named, double weight) {
        if (named != null) {
            add(
                    signals,
                    kind,
                    weight,
                    reading.syllables.get(named.first()).start(),
                    reading.syllables.get(named.last()).end());
        }
    }

    private void addCover(List<Signal> signals, SignalKind kind, Cover cover, double weight) {
        if (cover.from() >= 0) {
            add(
                    signals,
                    kind,
                    weight,
                    reading.terms.get(cover.from()).start(),
                    reading.terms.get(cover.to()).end());
        }
    }

    private void add(List<Signal> signals, SignalKind kind, double weight, int start, int end) {
        signals.add(new Signal(kind, reading.text.substring(start, end), rounded(weight), start, end));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /** The one in which the weightiest signals lie. */
    private String sentence(List<Signal> signals) {
        Sentence best = null;
        double most = -1;
        for (Sentence sentence : reading.sentences()) {
            double weight = signals.stream()
                    .filter(signal -> signal.start() < sentence.end() && signal.end() > sentence.start())
                    .mapToDouble(Signal::weight)
                    .sum();
            if (weight > most) {
                most = weight;
                best = sentence;
            }
        }
        if (best == null) {
            return "";
        }
        return best.text().length() <= LONGEST_SENTENCE
                ? best.text()
                : best.text().substring(0, LONGEST_SENTENCE);
    }
}
