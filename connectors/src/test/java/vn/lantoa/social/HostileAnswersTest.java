package vn.lantoa.social;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Json;
import vn.lantoa.social.StandIn.Reply;

/** Whatever a platform answers, with the field names that are looked for but anything in them, the outcome is a listing. */
class HostileAnswersTest {

    private static final int ROUNDS = 60;

    private static final List<String> NAMES = List.of(
            "data",
            "items",
            "feed",
            "error",
            "errors",
            "medias",
            "videos",
            "post",
            "record",
            "author",
            "handle",
            "id",
            "uri",
            "text",
            "indexedAt",
            "cursor",
            "has_more",
            "snippet",
            "status",
            "contentDetails",
            "relatedPlaylists",
            "uploads",
            "videoId",
            "videoPublishedAt",
            "nextPageToken",
            "privacyStatus",
            "channelId",
            "publishedAt",
            "title",
            "access_token",
            "refresh_token",
            "expires_in",
            "refresh_expires_in",
            "code",
            "error_subcode",
            "paging",
            "next",
            "cursors",
            "after",
            "from",
            "message",
            "permalink_url",
            "created_time",
            "username",
            "timestamp",
            "media_type",
            "author_id",
            "created_at",
            "note_tweet",
            "edit_history_tweet_ids",
            "meta",
            "next_token",
            "resource_id",
            "type",
            "create_time",
            "share_url",
            "total",
            "create_date",
            "update_date",
            "link_view",
            "body",
            "content",
            "account",
            "visibility",
            "url",
            "media_attachments",
            "expires_at",
            "referenced_tweets");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FEED", "SITEMAP", "SECTION"})
    void outcomeIsAlwaysAListing(ChannelKind kind) throws IOException {
        Channel channel = StandIn.channel(kind, "https://" + kind + ".example/@bo");
        try (StandIn platform = new StandIn(folder)) {
            String memory = null;
            for (int seed = 0; seed < ROUNDS; seed++) {
                Random random = new Random(seed);
                platform.script(asked -> Reply.of(
                                random.nextInt(4) == 0
                                        ? List.of(400, 401, 403, 404, 429, 500).get(random.nextInt(6))
                                        : 200,
                                Json.write(value(random, 0)))
                        .with("X-Business-Use-Case-Usage", Json.write(value(random, 2)))
                        .with("x-rate-limit-reset", Long.toString(random.nextLong()))
                        .with("x-rate-limit-remaining", Integer.toString(random.nextInt(2))));
                PollResult listing = platform.list(channel, memory);
                assertThat(listing.fault() == null || listing.message() != null).isTrue();
                for (Entry entry : listing.entries()) {
                    assertThat(entry.link() == null || Addresses.isWeb(entry.link()))
                            .isTrue();
                }
                memory = listing.memory() == null ? memory : listing.memory();
            }
        }
    }

    private static JsonNode value(Random random, int depth) {
        if (depth < 7 && random.nextInt(10) < 8 - depth) {
            if (random.nextInt(4) == 0) {
                ArrayNode array = Json.MAPPER.createArrayNode();
                for (int item = random.nextInt(3); item >= 0; item--) {
                    array.add(value(random, depth + 1));
                }
                return array;
            }
            ObjectNode object = Json.MAPPER.createObjectNode();
            for (int field = random.nextInt(20); field >= 0; field--) {
                object.set(NAMES.get(random.nextInt(NAMES.size())), value(random, depth + 1));
            }
            return object;
        }
        return switch (random.nextInt(8)) {
            case 0 -> Json.MAPPER.getNodeFactory().nullNode();
            case 1 -> Json.MAPPER.getNodeFactory().numberNode(random.nextLong());
            case 2 -> Json.MAPPER.getNodeFactory().numberNode(random.nextInt(300));
            case 3 -> Json.MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case 4 -> Json.MAPPER.getNodeFactory().textNode("2026-11-19T00:00:00Z");
            case 5 -> Json.MAPPER.getNodeFactory().textNode("javascript:alert(1)");
            case 6 -> Json.MAPPER.getNodeFactory().textNode(Integer.toString(random.nextInt(1_000)));
            default -> Json.MAPPER.getNodeFactory().textNode("bo");
        };
    }
}
