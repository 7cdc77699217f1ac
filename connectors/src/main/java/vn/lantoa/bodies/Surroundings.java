package vn.lantoa.bodies;

import java.util.List;

/**
 * What words around the name of a body say about it.
 *
 * @param notAfter words that, directly before a place, make it another thing: a ward, a newspaper, a person
 * @param although longer words in which such a word is none of these
 * @param familyNames words before which no name of a place begins, but one of a person goes on
 * @param foreign names of other countries, and of what is theirs
 * @param home names of this country
 */
public record Surroundings(
        List<String> notAfter, List<String> although, List<String> familyNames, Spellings foreign, Spellings home) {

    public Surroundings {
        notAfter = List.copyOf(notAfter);
        although = List.copyOf(although);
        familyNames = List.copyOf(familyNames);
    }
}
