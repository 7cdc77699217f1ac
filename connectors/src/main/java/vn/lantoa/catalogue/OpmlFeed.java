package vn.lantoa.catalogue;

import java.util.Map;
import java.util.Objects;

/**
 * A feed that an OPML document lists.
 *
 * @param folder the attributes of the outline around it; empty where there is none
 * @param attributes its own; keys are names in lower case, those of our own exports {@code
 *     lantoa:} and the name
 */
public record OpmlFeed(Map<String, String> folder, Map<String, String> attributes) {

    /** Its address as it stands there. */
    public String address() {
        return Objects.requireNonNull(attributes.get(OpmlReader.FEED), "what makes an outline a feed");
    }
}
