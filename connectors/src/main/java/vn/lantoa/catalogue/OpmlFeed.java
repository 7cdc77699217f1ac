package vn.lantoa.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed that an OPML document lists.
 *
 * @param folder the attributes of the outline around it; empty where there is none
 * @param attributes its own; keys are names in lower case, those of our own exports {@code
 *     lantoa:} and the name
 */
public record OpmlFeed(Map<String, String> folder, Map<String, String> attributes) {

    /** Its address as it stands there. */
    public @Nullable String address() {
        return attributes.get(OpmlReader.FEED);
    }
}
