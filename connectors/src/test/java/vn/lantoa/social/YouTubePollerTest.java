package vn.lantoa.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.settings.PlatformSettings;
import vn.lantoa.settings.PlatformTerms;
import vn.lantoa.settings.SocialSettings;
import vn.lantoa.social.StandIn.Asked;
import vn.lantoa.social.StandIn.Reply;

class YouTubePollerTest {

    private static final Channel CHANNEL =
            StandIn.channel(ChannelKind.YOUTUBE, "https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa");
    private static final Instant NEWEST = Instant.parse("2026-11-19T00:00:00Z");

    @TempDir
    private Path folder;

    private StandIn youtube;
    private int videos = 120;
    private final Set<Integer> gone = new HashSet<>();

    @BeforeEach
    void start() throws IOException {
        youtube = new StandIn(folder).script(this::answer);
    }

    @AfterEach
    void stop() throws IOException {
        youtube.close();
    }

    @Test
    void videosOfTheUploadsListAreTakenWithTheirTexts() {
        videos = 2;
        PollResult listing = youtube.list(CHANNEL);
        assertThat(listing.fault()).isNull();
        assertThat(listing.entries()).hasSize(2);
        Entry newest = listing.entries().stream()
                .filter(entry -> entry.link().equals("https://www.youtube.com/watch?v=v0000002"))
                .findFirst()
                .orElseThrow();
        assertThat(newest.title()).isEqualTo("Video 2");
        assertThat(newest.body()).isEqualTo("Mô tả 2\ndòng hai");
        assertThat(newest.kind()).isEqualTo(ArticleKind.VIDEO);
        assertThat(newest.published()).isEqualTo(NEWEST);
        assertThat(youtube.asked()).allSatisfy(asked -> {
            assertThat(asked.headers()).containsEntry("x-goog-api-key", "SECRET-key");
            assertThat(asked.query().toString()).doesNotContain("SECRET");
        });
    }

    @Test
    void longListIsReadInSeveralVisitsAndKnownVideosAreNotAskedForAgain() {
        youtube.settings(withPages(1));
        PollResult first = youtube.list(CHANNEL);
        assertThat(first.entries()).hasSize(50);
        videos = 121;
        youtube.asked().clear();
        PollResult second = youtube.settings(withPages(3)).list(CHANNEL, first.memory());
        assertThat(ids(second)).hasSize(71).contains("v0000121", "v0000001").doesNotContain("v0000120");
        assertThat(youtube.asked()).noneMatch(asked -> asked.path().equals("/channels"));
        assertThat(youtube.asked().stream()
                        .filter(asked -> asked.path().equals("/videos"))
                        .flatMap(asked -> Arrays.stream(asked.query().get("id").split(","))))
                .hasSize(71)
                .doesNotContain("v0000120");
        assertThat(youtube.list(CHANNEL, second.memory()).entries()).isEmpty();
    }

    @Test
    void everyQuestionIsCountedAndNoneIsAskedBeyondTheDaysUnits() {
        youtube.settings(new SocialSettings(
                folder.toString(),
                null,
                3,
                Duration.ofDays(30),
                4,
                youtube.settings().x(),
                youtube.settings().platforms()));
        PollResult first = youtube.list(CHANNEL);
        assertThat(youtube.asked()).hasSize(4);
        assertThat(first.entries()).hasSize(50);
        assertThat(first.message()).contains("read in part", "midnight Pacific");
        PollResult other = youtube.restart().list(CHANNEL, first.memory());
        assertThat(other.fault()).isEqualTo(Fault.THROTTLED);
        assertThat(other.retryAfter()).isEqualTo(Duration.ofHours(5));
        assertThat(youtube.asked()).hasSize(4);
        youtube.later(Duration.ofHours(5));
        PollResult next = youtube.list(CHANNEL, other.memory());
        assertThat(next.fault()).isNull();
        assertThat(youtube.asked()).hasSize(8);
    }

    @Test
    void quotaThatYouTubeSaysIsUsedIsNotTriedAgainThatDay() {
        youtube.script(asked -> Reply.of(
                403,
                "{\"error\":{\"code\":403,\"message\":\"SECRET-key\",\"errors\":[{\"reason\":\"quotaExceeded\"}]}}"));
        PollResult first = youtube.list(CHANNEL);
        assertThat(first.fault()).isEqualTo(Fault.THROTTLED);
        assertThat(first.retryAfter()).isEqualTo(Duration.ofHours(5));
        assertThat(youtube.list(CHANNEL, first.memory()).fault()).isEqualTo(Fault.THROTTLED);
        assertThat(youtube.asked()).hasSize(1);
    }

    @Test
    void refusedKeyIsToldWithoutBeingShown() {
        youtube.script(
                asked -> Reply.of(
                        400,
                        "{\"error\":{\"code\":400,\"message\":\"API key SECRET-key not valid\",\"errors\":[{\"reason\":\"keyInvalid\"}]}}"));
        PollResult listing = youtube.list(CHANNEL);
        assertThat(listing.fault()).isEqualTo(Fault.FORBIDDEN);
        assertThat(listing.message()).contains("keyInvalid", "social.youtube.key");
    }

    @Test
    void storedVideosAreReadAgainInTimeAndTheGoneOnesAreTakenOut() {
        videos = 3;
        PollResult first = youtube.list(CHANNEL);
        youtube.later(Duration.ofDays(15));
        PollResult early = youtube.list(CHANNEL, first.memory());
        assertThat(early.entries()).isEmpty();
        gone.add(2);
        youtube.later(Duration.ofDays(6));
        PollResult late = youtube.list(CHANNEL, early.memory());
        assertThat(ids(late)).containsExactlyInAnyOrder("v0000001", "v0000003");
        assertThat(late.withdrawn()).containsExactly("https://www.youtube.com/watch?v=v0000002");
        youtube.later(Duration.ofDays(15));
        assertThat(youtube.list(CHANNEL, late.memory()).withdrawn()).isEmpty();
    }

    @Test
    void whatCouldNotBeReadAgainIsTakenOutBeforeThirtyDaysAlsoWithoutAKey() {
        videos = 3;
        PollResult first = youtube.list(CHANNEL);
        youtube.environment().remove("key");
        youtube.later(Duration.ofDays(28));
        PollResult off = youtube.list(CHANNEL, first.memory());
        assertThat(off.fault()).isEqualTo(Fault.OFF);
        assertThat(off.message()).contains("no credentials: set social.youtube.key");
        assertThat(off.withdrawn()).isEmpty();
        youtube.later(Duration.ofDays(1));
        PollResult expired = youtube.list(CHANNEL, off.memory());
        assertThat(expired.withdrawn()).hasSize(3);
        youtube.environment().put("key", "SECRET-key");
        assertThat(youtube.list(CHANNEL, expired.memory()).entries()).hasSize(3);
    }

    @Test
    void withoutTheAmendmentNothingIsReadAndNothingKept() {
        videos = 3;
        PollResult first = youtube.list(CHANNEL);
        PlatformSettings accepted = youtube.settings().platform(ChannelKind.YOUTUBE);
        PlatformTerms usual = new PlatformTerms(Duration.ofDays(30), false, false, false);
        youtube.settings(youtube.settings()
                .with(
                        ChannelKind.YOUTUBE,
                        new PlatformSettings(true, accepted.api(), null, accepted.variables(), null, usual)));
        youtube.asked().clear();
        PollResult off = youtube.list(CHANNEL, first.memory());
        assertThat(off.fault()).isEqualTo(Fault.OFF);
        assertThat(off.message()).contains("social.youtube.amendment: true");
        assertThat(off.withdrawn()).hasSize(3);
        assertThat(youtube.asked()).isEmpty();
        assertThat(youtube.list(CHANNEL, off.memory()).withdrawn()).isEmpty();
    }

    @Test
    void videosOfOthersAndPrivateOnesAreLeftOut() {
        videos = 1;
        youtube.script(asked -> asked.path().equals("/videos")
                ? Reply.ok("{\"items\":[" + video(1).replace("UCaaaaaaaaaaaaaaaaaaaaaa", "UCother") + ","
                        + video(1).replace("\"public\"", "\"private\"") + "]}")
                : answer(asked));
        PollResult listing = youtube.list(CHANNEL);
        assertThat(listing.fault()).isNull();
        assertThat(listing.entries()).isEmpty();
    }

    private SocialSettings withPages(int pages) {
        SocialSettings now = youtube.settings();
        return new SocialSettings(
                now.folder(), null, pages, Duration.ofDays(300), now.youtubeUnits(), now.x(), now.platforms());
    }

    private static Set<String> ids(PollResult listing) {
        return listing.entries().stream().map(Entry::id).collect(Collectors.toSet());
    }

    private Reply answer(Asked asked) {
        return switch (asked.path()) {
            case "/channels" -> Reply.ok("""
                    {"items":[{"id":"UCaaaaaaaaaaaaaaaaaaaaaa",
                     "contentDetails":{"relatedPlaylists":{"uploads":"UUaaaaaaaaaaaaaaaaaaaaaa"}}}]}""");
            case "/playlistItems" -> page(Integer.parseInt(asked.query().getOrDefault("pageToken", "0")));
            case "/videos" ->
                Reply.ok("{\"items\":["
                        + Arrays.stream(asked.query().get("id").split(","))
                                .map(id -> Integer.parseInt(id.substring(1)))
                                .filter(number -> !gone.contains(number))
                                .map(YouTubePollerTest::video)
                                .collect(Collectors.joining(","))
                        + "]}");
            default -> Reply.of(404, "{}");
        };
    }

    private Reply page(int from) {
        int to = Math.min(videos, from + 50);
        String items = IntStream.range(from, to)
                .map(index -> videos - index)
                .mapToObj(number -> "{\"contentDetails\":{\"videoId\":\"%s\",\"videoPublishedAt\":\"%s\"}}"
                        .formatted(id(number), published(number)))
                .collect(Collectors.joining(","));
        String next = to < videos ? ",\"nextPageToken\":\"" + to + "\"" : "";
        return Reply.ok("{\"items\":[" + items + "]" + next + "}");
    }

    private static String id(int number) {
        return "v%07d".formatted(number);
    }

    private static Instant published(int number) {
        return NEWEST.minus(Duration.ofHours(2)).plus(Duration.ofHours(number));
    }

    private static String video(int number) {
        return """
                {"id":"%s","status":{"privacyStatus":"public"},"snippet":{"channelId":"UCaaaaaaaaaaaaaaaaaaaaaa",
                 "publishedAt":"%s","title":"Video %d","description":"Mô tả %d\\n\\ndòng hai"}}""".formatted(id(number), published(number), number, number);
    }
}
