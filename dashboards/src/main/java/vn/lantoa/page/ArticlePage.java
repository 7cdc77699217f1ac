package vn.lantoa.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.UnarchivedDocument;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Reason;
import vn.lantoa.model.Signal;
import vn.lantoa.model.ThemeFinding;
import vn.lantoa.query.ArticleDetail;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.Unarchived;

/**
 * One article: what was decided about it, and why.
 *
 * @param channel where it was found; null where the channel left the catalogue
 * @param copies archived copies of its page, newest first
 * @param unarchived that its newest state has none; null where it has
 */
public record ArticlePage(
        Frame frame,
        ArticleDetail detail,
        MarkedText text,
        @Nullable ChannelDocument channel,
        OutletNames names,
        List<CopyAddress> copies,
        @Nullable UnarchivedDocument unarchived) {

    private static final int MOST_PHRASES = 12;

    /**
     * A reason for a theme, or against it.
     *
     * @param phrase what it is, in the reader's words where it is no part of the text
     * @param times how often the text has it
     * @param inText whether it is marked in the text; otherwise it is where the article was published
     */
    public record Phrase(String phrase, double weight, int times, boolean inText) {}

    /** Empty where there is no such article. */
    public static Optional<ArticlePage> of(Searcher searcher, PageRequest visit, String id) {
        Channels channels = Channels.ask(searcher);
        return ArticleDetail.ask(searcher, id)
                .map(detail -> of(
                        visit,
                        detail,
                        channels,
                        ArchivePage.copies(searcher, id),
                        Unarchived.of(searcher, id).orElse(null)));
    }

    private static ArticlePage of(
            PageRequest visit,
            ArticleDetail detail,
            Channels channels,
            List<CopyAddress> copies,
            @Nullable UnarchivedDocument unarchived) {
        ArticleDocument article = detail.article();
        String title = article.article().content().title().isBlank()
                ? visit.reader().text("article.untitled")
                : article.article().content().title();
        return new ArticlePage(
                Frame.of(visit, ArticlesPage.PATH, title, channels),
                detail,
                MarkedText.of(article, spans(visit.reader(), detail)),
                channels.all().stream()
                        .filter(channel ->
                                channel.id().equals(article.article().origin().channel()))
                        .findFirst()
                        .orElse(null),
                new OutletNames(visit.reader(), channels),
                copies,
                unarchived);
    }

    /** Whether the article has more text than the page shows. */
    public boolean cut() {
        return text.cut() || detail.withoutText();
    }

    public ArticleDocument article() {
        return detail.article();
    }

    /** Whether its sources state the day of publication, and none of them a time. */
    public boolean dayOnly() {
        return article().article().dates().precision() == Precision.DAY
                && article().article().dates().dateOrigin() != DateOrigin.FETCH;
    }

    /** Whether the address may stand behind a link: nothing but http and https does. */
    public static boolean linkable(String address) {
        return address != null && (address.startsWith("https://") || address.startsWith("http://"));
    }

    /** The reasons of a finding, those that weigh most first. */
    public static List<Phrase> phrases(Localizer reader, ThemeFinding finding) {
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        for (Reason reason : finding.reasons()) {
            phrases.merge(
                    reason.phrase(),
                    new Phrase(ReasonWords.of(reader, reason), reason.weight(), 1, ReasonWords.inText(reason)),
                    (one, more) ->
                            new Phrase(one.phrase(), one.weight() + more.weight(), one.times() + 1, one.inText()));
        }
        return phrases.values().stream()
                .sorted(Comparator.comparingDouble((Phrase phrase) -> -Math.abs(phrase.weight())))
                .limit(MOST_PHRASES)
                .toList();
    }

    private static List<MarkedText.Span> spans(Localizer reader, ArticleDetail detail) {
        List<MarkedText.Span> spans = new ArrayList<>();
        for (EvidenceDocument evidence : detail.evidence()) {
            for (Signal signal : evidence.evidence().signals()) {
                spans.add(new MarkedText.Span(
                        signal.start(),
                        signal.end(),
                        "signal",
                        reader.text(
                                "article.signal-says",
                                reader.word("signal", signal.kind()),
                                evidence.evidence().task())));
            }
        }
        for (ThemeFinding finding : findings(detail.article())) {
            for (Reason reason : finding.reasons()) {
                String key = reason.weight() < 0 ? "article.speaks-against" : "article.speaks-for";
                spans.add(new MarkedText.Span(
                        reason.start(),
                        reason.end(),
                        reason.weight() < 0 ? "against" : finding.theme().name(),
                        reader.text(key, reader.theme(finding.theme()))));
            }
        }
        return spans;
    }

    /** What was found about each theme; empty where the document holds none. */
    public static List<ThemeFinding> findings(ArticleDocument article) {
        return article.found().findings() == null ? List.of() : article.found().findings();
    }
}
