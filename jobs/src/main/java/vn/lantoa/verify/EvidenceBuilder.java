package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Article;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Signal;
import vn.lantoa.model.SignalKind;
import vn.lantoa.text.Sentence;

/** Puts what was found into words that a person can check: signals with their places, and the sentence. */
final class EvidenceBuilder {

    private static final double LEAST_SHARE = 0.6;
    private static final int LONGEST_SENTENCE = 600;

    private final Article article;
    private final TokenizedText reading;
    private final CandidateFeatures finding;
    private final Model model;

    EvidenceBuilder(Article article, TokenizedText reading, CandidateFeatures finding, Model model) {
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
                    weight(Feature.CODE),
                    finding.code().start(),
                    finding.code().end());
        }
        addCover(
                signals,
                SignalKind.TITLE,
                finding.cover(),
                weight(Feature.TITLE)
                        + weight(Feature.TITLE_PLACE)
                        + weight(Feature.TITLE_VERBATIM)
                        + weight(Feature.TITLE_CORE)
                        + weight(Feature.TOPIC)
                        + weight(Feature.OFTEN));
        addPerson(
                signals,
                SignalKind.LEADER,
                finding.team().leader(),
                weight(Feature.LEADER) + weight(Feature.LEADER_ROLE));
        addPerson(signals, SignalKind.MEMBER, finding.team().member(), weight(Feature.MEMBER));
        if (finding.host() != null && finding.host().best() >= LEAST_SHARE) {
            addCover(signals, SignalKind.HOST, finding.host(), weight(Feature.HOST) + weight(Feature.PERSON_AND_HOST));
        }
        if (finding.programme() != null) {
            addCover(signals, SignalKind.PROGRAMME, finding.programme(), weight(Feature.PROGRAMME));
        }
        addKeywords(signals);
        signals.sort(Comparator.comparingInt(Signal::start).thenComparing(Signal::kind));
        return signals;
    }

    private void addKeywords(List<Signal> signals) {
        int keywords = finding.profile().keywords().size();
        List<PhraseCoverage> found = finding.keywords();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).best() >= LEAST_SHARE) {
                SignalKind kind = i < keywords ? SignalKind.KEYWORD : SignalKind.PRODUCT;
                addCover(signals, kind, found.get(i), weight(Feature.KEYWORD) / found.size());
            }
        }
    }

    private double weight(Feature measure) {
        return model.weight(measure) * finding.measure(measure);
    }

    private void addPerson(List<Signal> signals, SignalKind kind, People.@Nullable Named named, double weight) {
        if (named != null) {
            add(
                    signals,
                    kind,
                    weight,
                    reading.syllables.get(named.first()).start(),
                    reading.syllables.get(named.last()).end());
        }
    }

    private void addCover(List<Signal> signals, SignalKind kind, PhraseCoverage cover, double weight) {
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
