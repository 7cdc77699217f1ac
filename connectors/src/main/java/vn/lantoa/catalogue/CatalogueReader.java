package vn.lantoa.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.yaml.YamlMap;

/** Reads a catalogue and notes every mistake in it. */
final class CatalogueReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> addresses = new HashMap<>();
    private final List<Outlet> outlets = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();

    Catalogue read(YamlMap root) {
        boolean sample = root.flag("sample", false);
        List<YamlMap> entries = root.maps("outlets");
        if (entries.isEmpty() && root.isRight("outlets")) {
            root.problem("outlets", "expected one outlet at least");
        }
        entries.forEach(this::outlet);
        root.done();
        return new Catalogue(sample, outlets, channels);
    }

    private void outlet(YamlMap map) {
        String id = id(map, "");
        String name = map.text("name");
        OutletKind kind = map.word("kind", OutletKind.class);
        String nameEn = map.text("name-en", name);
        Outlet outlet = new Outlet(
                id,
                orEmpty(name),
                orEmpty(nameEn),
                kind == null ? OutletKind.PRESS : kind, // a catalogue with mistakes is never used
                map.word("setting", CommunicationSetting.class, CommunicationSetting.MASS_MEDIA),
                orEmpty(address(map, "site")),
                map.flag("key", false),
                hosts(map));
        map.text("note", null);
        List<YamlMap> entries = map.maps("channels");
        if (entries.isEmpty() && map.isRight("channels")) {
            map.problem("channels", "expected one channel at least");
        }
        entries.forEach(entry -> channel(entry, outlet, map.line()));
        map.done();
        outlets.add(outlet);
    }

    private void channel(YamlMap map, Outlet outlet, int outletLine) {
        String id = id(map, outletLine + "/");
        ChannelKind kind = map.word("kind", ChannelKind.class, ChannelKind.FEED);
        String address = address(map, "url");
        if (address != null) {
            Integer before = addresses.put(Addresses.canonical(address), map.line("url"));
            if (before != null) {
                map.problem("url", "the same address stands in line " + before);
            }
        }
        String language = map.text("language", "vi");
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            map.problem("language", "expected two letters such as vi or en, was \"" + language + "\"");
        }
        channels.add(new Channel(
                outlet.id() + "/" + id,
                outlet,
                kind,
                orEmpty(address),
                orEmpty(language),
                map.flag("column", false),
                map.flag("checked", false),
                map.text("account", null)));
        map.text("note", null);
        map.done();
    }

    /**
     * Ids are unique, those of channels within their outlet.
     *
     * @param within what sets the ids of one outlet's channels apart from those of another's; empty for outlets
     */
    private String id(YamlMap map, String within) {
        String id = map.text("id");
        if (id == null) {
            return "";
        }
        if (!Catalogue.isId(id)) {
            map.problem("id", "expected lower-case letters, digits and single hyphens, 60 at most, was \"" + id + "\"");
        }
        Integer before = ids.put(within + id, map.line("id"));
        if (before != null) {
            map.problem("id", "\"" + id + "\" stands in line " + before + " too");
        }
        return id;
    }

    private static List<String> hosts(YamlMap map) {
        List<String> hosts = map.texts("hosts");
        for (String host : hosts) {
            if (host.contains(" ")
                    || host.contains("://")
                    || !host.contains(".")
                    || !Addresses.isWeb("https://" + host)) {
                map.problem("hosts", "expected hosts such as bao.example or bao.example/english, was \"" + host + "\"");
            }
        }
        return hosts;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String address(YamlMap map, String key) {
        String address = map.text(key);
        if (address != null && (!Addresses.isWeb(address) || address.contains(" "))) {
            map.problem(key, "expected an address such as https://bao.example/, was \"" + address + "\"");
        }
        return address;
    }
}
