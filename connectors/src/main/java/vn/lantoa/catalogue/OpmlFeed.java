package vn.lantoa.catalogue;

import java.util.Map;

/**
 * A feed that an OPML document lists.
 *
 * @param folder the attributes of the outline that it stands in; empty where it stands in none
 * @param attributes its own; as all attributes here by their names in small letters, those of our own exports by {@code
 *     lantoa:} and the name
 */
public record OpmlFeed(Map<String, String> folder, Map<String, String> attributes) {

    /** Its address as it stands there. */
    public String address() {
        return attributes.get(OpmlReader.FEED);
    }
}
