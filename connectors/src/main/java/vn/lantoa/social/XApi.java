package vn.lantoa.social;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.settings.XBudget;

/**
 * The three requests to X that are made. The most that a request may cost is booked before it is sent; what it did not cost
 * is returned when the answer is there, and stays booked where no answer came.
 */
final class XApi {

    private static final int LEAST = 5;
    private static final int MOST = 100;
    private static final String FIELDS = "author_id,created_at,edit_history_tweet_ids,note_tweet,referenced_tweets";

    private final PlatformContext tools;
    private final QuotaLedger ledger;

    XApi(PlatformContext tools, QuotaLedger ledger) {
        this.tools = tools;
        this.ledger = ledger;
    }

    QuotaLedger ledger() {
        return ledger;
    }

    ApiResponse user(Channel channel, String name) {
        if (name.matches("[0-9]{1,25}")) {
            return ask(channel, "/users/" + name, Map.of(), 1, budget().user(), budget().month());
        }
        return ask(channel, "/users/by/username/" + Api.encoded(name), Map.of(), 1, budget().user(), budget().month());
    }

    /** One page of an account's posts, of as many as the budget still allows. */
    ApiResponse posts(Channel channel, String user, Map<String, String> parameters) {
        long price = Math.max(1, budget().post());
        long affordable = (budget().month() - ledger.used(month())) / price;
        long most = Math.min(MOST, affordable);
        if (most < LEAST) {
            return overdrawn();
        }
        Map<String, String> all = new HashMap<>(parameters);
        all.put("max_results", Long.toString(most));
        all.put("tweet.fields", FIELDS);
        return ask(channel, "/users/" + user + "/tweets", all, most, price, budget().month());
    }

    /** Posts once more. Only as long as the money spent is below the month's share until today: new posts come first. */
    ApiResponse again(Channel channel, List<String> ids) {
        Instant now = tools.now();
        YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
        long share = budget().month() * now.atZone(ZoneOffset.UTC).getDayOfMonth() / month.lengthOfMonth();
        return ask(
                channel,
                "/tweets",
                Map.of("ids", String.join(",", ids), "tweet.fields", FIELDS),
                ids.size(),
                budget().post(),
                share);
    }

    private ApiResponse ask(
            Channel channel, String path, Map<String, String> parameters, long items, long price, long limit) {
        String month = month();
        if (!ledger.book(month, items * price, limit)) {
            return overdrawn();
        }
        String token = tools.credentials().of(channel, "token");
        ApiResponse answer = tools.api()
                .get(tools.platform(ChannelKind.X).api() + path, parameters, Api.bearer(token == null ? "" : token));
        // without an answer the cost is unknown
        if (answer.status() > 0
                && answer.fault() != Fault.TOO_LARGE
                && !answer.json().isMissingNode()) {
            long read = answer.json().path("data").isArray()
                    ? answer.json().path("data").size()
                    : answer.json().path("data").isObject() ? 1 : 0;
            ledger.giveBack(month, Math.max(0, items - read) * price);
        }
        return answer.ok() ? answer : explained(answer);
    }

    private static ApiResponse explained(ApiResponse answer) {
        return switch (answer.status()) {
            case 401 ->
                answer.failed(Fault.FORBIDDEN, Diagnostic.of(DiagnosticKind.TOKEN_ENDED, "X", "social.x.token"), null);
            case 402 ->
                answer.failed(Fault.THROTTLED, Diagnostic.of(DiagnosticKind.CREDIT_USED, "X"), Duration.ofHours(6));
            case 403 -> answer.failed(Fault.FORBIDDEN, Diagnostic.of(DiagnosticKind.NOT_ALLOWED, "X"), null);
            case 404 -> answer.failed(Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.NO_SUCH_ACCOUNT, "X"), null);
            case 429 ->
                answer.failed(
                        Fault.THROTTLED,
                        Diagnostic.of(DiagnosticKind.SLOWER, "X"),
                        answer.retryAfter() == null ? Duration.ofMinutes(15) : answer.retryAfter());
            default -> answer;
        };
    }

    private ApiResponse overdrawn() {
        String dollars = String.format(Locale.ROOT, "%.2f", (double) budget().month() / XBudget.DOLLAR);
        Instant next = YearMonth.from(tools.now().atZone(ZoneOffset.UTC))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Duration day = Duration.ofDays(1);
        Duration wait = Duration.between(tools.now(), next);
        return new ApiResponse(
                MissingNode.getInstance(),
                Fault.THROTTLED,
                Diagnostic.of(DiagnosticKind.BUDGET_USED, dollars),
                wait.compareTo(day) > 0 ? day : wait,
                null);
    }

    private XBudget budget() {
        return tools.settings().x();
    }

    private String month() {
        return YearMonth.from(tools.now().atZone(ZoneOffset.UTC)).toString();
    }
}
