package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lantoa.model.Article;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

/** The places of phrases in an article, each with the share of its concept's weight that it adds. */
final class Findings {

    /** Where an article has no lead, as much of the body stands for it. */
    private static final int LEAD_OF_BODY = 400;
    /** The first places of a concept say what an article is about; later ones repeat it. */
    private static final int PLACES_PER_CONCEPT = 4;

    private Findings() {}

    /**
     * @param share of the weight: that of the zone, for the k-th place of a concept divided by k; 0 for places beyond
     *     the fourth
     */
    record Finding(Phrase phrase, int start, int end, Zone zone, double share) {}

    static List<Finding> in(Article article, Phrases phrases, Map<Zone, Double> zones) {
        List<Finding> findings = new ArrayList<>();
        int[] places = new int[phrases.concepts()];
        int lead = article.content().title().length() + 1;
        int body = lead + article.content().lead().length() + 1;
        int opening = endOfLead(article) - body;
        String text = article.text();
        List<Syllable> syllables = Syllables.ofArticle(text);
        for (Part part : List.of(
                new Part(0, lead, Zone.TITLE),
                new Part(lead, body, Zone.LEAD),
                new Part(body, body + opening, Zone.LEAD),
                new Part(body + opening, text.length(), Zone.BODY))) {
            for (Phrases.Match match : phrases.in(text, syllables, part.from, part.to)) {
                int place = ++places[match.phrase().concept()];
                double share = place > PLACES_PER_CONCEPT ? 0 : zones.getOrDefault(part.zone, 0.0) / place;
                findings.add(new Finding(match.phrase(), match.start(), match.end(), part.zone, share));
            }
        }
        return findings;
    }

    /** Where the lead ends in the text of an article, or what stands for it. */
    static int endOfLead(Article article) {
        int body = article.content().title().length() + article.content().lead().length() + 2;
        return body
                + (article.content().lead().isBlank()
                        ? opening(article.content().body())
                        : 0);
    }

    /** End of the first paragraph, if it is short, else of the last word within the limit. */
    private static int opening(String body) {
        int end = body.indexOf('\n');
        if (end < 0) {
            end = body.length();
        }
        return end <= LEAD_OF_BODY ? end : Math.max(0, body.lastIndexOf(' ', LEAD_OF_BODY));
    }

    /** A stretch of {@link Article#text}, which no syllable leaves. */
    private record Part(int from, int to, Zone zone) {}
}
