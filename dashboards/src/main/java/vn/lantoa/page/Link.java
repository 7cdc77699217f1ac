package vn.lantoa.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.query.Period;

/** An address within the pages. Every {@code with} gives a new one. */
public final class Link {

    private static final Pattern OTHER_HOST = Pattern.compile("^[/\\\\\\s]+");

    private final String path;
    private final Map<String, String> parameters;

    private Link(String path, Map<String, String> parameters) {
        // two slashes, or a backslash, would begin the name of another host
        this.path = "/" + OTHER_HOST.matcher(path).replaceFirst("");
        this.parameters = parameters;
    }

    public static Link to(String path) {
        return new Link(path, Map.of());
    }

    static Link to(String path, Map<String, String> parameters) {
        return new Link(path, parameters);
    }

    /** The path of one thing: the id becomes the last segment. */
    public static Link to(String path, String id) {
        return to(path + "/" + encoded(id).replace("+", "%20"));
    }

    /** The same address with one parameter set; without it where the value is null or empty. */
    public Link with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value == null || value.toString().isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new Link(path, changed);
    }

    /** The same with another ending of its path. */
    Link ending(String ending) {
        return new Link(path + ending, parameters);
    }

    public Link without(String name) {
        return with(name, null);
    }

    Link without(List<String> names) {
        Link link = this;
        for (String name : names) {
            link = link.without(name);
        }
        return link;
    }

    public Link in(@Nullable Period period) {
        return period == null
                ? without("from").without("to")
                : with("from", period.from()).with("to", period.to());
    }

    /** The address with everything encoded. */
    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + parameters.entrySet().stream()
                                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
