package vn.lantoa.bodies;

import java.util.List;
import vn.lantoa.yaml.YamlMap;

/**
 * How something is written. Place of the tone, i or y, hyphens and commas matter in none of them.
 *
 * @param phrases ways to write it in which capitals do not matter
 * @param proper ways in which each word begins with a capital, or stands in capitals
 * @param exact ways with just these capitals
 * @param unless longer words in which it means something else; capitals do not matter
 */
public record Spellings(List<String> phrases, List<String> proper, List<String> exact, List<String> unless) {

    public Spellings {
        phrases = List.copyOf(phrases);
        proper = List.copyOf(proper);
        exact = List.copyOf(exact);
        unless = List.copyOf(unless);
    }

    /** What stands under the keys {@code phrases}, {@code proper}, {@code exact} and {@code unless}. */
    public static Spellings read(YamlMap map) {
        return new Spellings(map.texts("phrases"), map.texts("proper"), map.texts("exact"), map.texts("unless"));
    }
}
