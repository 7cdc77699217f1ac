package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.lantoa.model.Article;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Task;
import vn.lantoa.text.Hashes;
import vn.lantoa.text.Text;

/**
 * Tells which tasks of a registry an article publicises. Built once for a registry; safe for use by several threads.
 */
public final class Verification {

    private static final int MOST_CANDIDATES = 40;
    private static final int MOST_BY_PERSON = 30;

    private final List<Profile> profiles;
    private final Candidates candidates;
    private final TaskCodeIndex codebook;
    private final People people;
    private final Postings tasksOf;
    private final Model model;

    /**
     * @param tasks of one registry, none of them a state secret
     */
    public Verification(List<Task> tasks) {
        this(tasks, Model.bundled());
    }

    Verification(List<Task> tasks, Model model) {
        Set<Long> syllables = new HashSet<>();
        Postings words = words(tasks, syllables);
        Idf commonness = new Idf(words, tasks.size());
        this.profiles = tasks.stream().map(task -> Profile.of(task, commonness)).toList();
        this.candidates = new Candidates(words, commonness, tasks.size(), hash -> !syllables.contains(hash));
        this.codebook = new TaskCodeIndex(tasks);
        this.tasksOf = tasksOf(profiles);
        this.people = new People(tasksOf);
        this.model = model;
    }

    /** The evidence that the article gives, the likeliest first; empty where it gives none. */
    public List<Evidence> verify(Article article) {
        TokenizedText reading = new TokenizedText(article.text());
        return evidence(article, reading, findings(reading), model);
    }

    public static List<Evidence> evidence(
            Article article, TokenizedText reading, List<CandidateFeatures> findings, Model model) {
        return findings.stream()
                .filter(finding -> model.probability(finding) >= model.unsure)
                .sorted(Comparator.comparingDouble(model::probability).reversed())
                .map(finding -> new EvidenceBuilder(article, reading, finding, model).evidence())
                .toList();
    }

    /** What the text has of each task that it may publicise. */
    public List<CandidateFeatures> findings(TokenizedText reading) {
        Map<Long, People.Named> named = people.in(reading);
        Map<Integer, Codes.Mention> codes = codebook.in(reading);
        FeatureExtractor measured = new FeatureExtractor(reading, named, codes);
        List<CandidateFeatures> findings = new ArrayList<>();
        for (int number : numbers(reading, named.keySet(), codes.keySet())) {
            findings.add(measured.of(number, profiles.get(number)));
        }
        FeatureExtractor.compare(findings);
        return findings;
    }

    private Set<Integer> numbers(TokenizedText reading, Collection<Long> named, Collection<Integer> codes) {
        Set<Integer> numbers = new LinkedHashSet<>(codes);
        numbers.addAll(candidates.of(reading, MOST_CANDIDATES));
        for (long person : named) {
            int entry = tasksOf.find(person);
            int from = tasksOf.from(entry);
            for (int at = from; at < Math.min(tasksOf.to(entry), from + MOST_BY_PERSON); at++) {
                numbers.add(tasksOf.number(at));
            }
        }
        return numbers;
    }

    /**
     * @param syllables gets the hashes of single Vietnamese syllables: too many tasks have each of them
     */
    private static Postings words(List<Task> tasks, Set<Long> syllables) {
        Postings.Builder builder = new Postings.Builder();
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            int number = i;
            Stream.of(
                            Stream.of(task.titleVi()),
                            Stream.ofNullable(task.titleEn()),
                            task.keywords().stream(),
                            task.products().stream())
                    .flatMap(texts -> texts)
                    .forEach(text -> addWords(builder, syllables, Terms.of(Text.normal(text)), number));
        }
        return builder.build();
    }

    private static void addWords(Postings.Builder builder, Set<Long> syllables, List<Term> terms, int task) {
        long before = 0;
        for (int i = 0; i < terms.size(); i++) {
            String key = terms.get(i).key();
            long hash = terms.get(i).hash();
            builder.add(hash, task);
            if (LoanwordNormalizer.isVietnamese(key)) {
                syllables.add(hash);
            }
            if (i > 0) {
                builder.add(Hashes.pair(before, hash), task);
            }
            before = hash;
        }
    }

    private static Postings tasksOf(List<Profile> profiles) {
        Postings.Builder tasks = new Postings.Builder();
        for (int i = 0; i < profiles.size(); i++) {
            Profile profile = profiles.get(i);
            if (profile.leader() != null) {
                tasks.add(profile.leader().hash(), i);
            }
            for (Person member : profile.members()) {
                tasks.add(member.hash(), i);
            }
        }
        return tasks.build();
    }
}
