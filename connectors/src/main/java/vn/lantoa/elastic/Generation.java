package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.document.Index;
import vn.lantoa.model.Json;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * New indices that are filled beside those in use and take their place in one step: their aliases change over together, so that
 * nobody ever sees one of the old and another of the new.
 */
public final class Generation {

    private static final String NEXT = "-next";
    private static final Pattern NUMBERED = Pattern.compile("(.+)-([0-9]{1,9})");
    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    private final ElasticsearchClient client;
    private final ElasticsearchSettings settings;

    /** Alias to the names of the indices in use and of those that follow. */
    private final Map<String, String> old = new HashMap<>();

    private final Map<String, String> young = new HashMap<>();
    private final List<String> left = new ArrayList<>();

    private Generation(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * Makes empty indices beside those in use. What an attempt left behind that did not take over goes.
     *
     * @param indices that are to be replaced together; there already
     */
    public static Generation beside(Store store, ElasticsearchSettings settings, List<Index> indices)
            throws IOException {
        Generation generation = new Generation(store.client(), settings);
        for (Index index : indices) {
            generation.make(index);
        }
        return generation;
    }

    private void make(Index index) throws IOException {
        String alias = index.alias();
        for (String unused : behind(alias + NEXT)) {
            client.indices().delete(request -> request.index(unused));
        }
        String used = behind(alias).stream().max(String::compareTo).orElseThrow();
        Matcher numbered = NUMBERED.matcher(used);
        String next = numbered.matches()
                ? numbered.group(1) + "-" + (Long.parseLong(numbered.group(2)) + 1)
                : Indices.physicalName(index);
        StringReader definition = new StringReader(Json.write(Indices.definition(index, alias + NEXT)));
        client.indices().create(request -> request.index(next).withJson(definition));
        LOG.debug("created {} beside {}", next, used);
        client.indices().get(request -> request.index(alias + "-*")).result().forEach((name, state) -> {
            if (NUMBERED.matcher(name).matches() && state.aliases().isEmpty()) {
                left.add(name);
            }
        });
        old.put(alias, used);
        young.put(alias, next);
    }

    private Set<String> behind(String alias) throws IOException {
        return client.indices().existsAlias(request -> request.name(alias)).value()
                ? client.indices()
                        .getAlias(request -> request.name(alias))
                        .result()
                        .keySet()
                : Set.of();
    }

    /**
     * Indices of former generations that are still there: of one that ended after the new ones had taken over, and before all that
     * was written to the last into the old ones had been brought along.
     */
    public List<String> left() {
        return List.copyOf(left);
    }

    /** The documents that are to take the place of those in use. */
    public Store next() {
        Map<String, String> names = new HashMap<>();
        old.keySet().forEach(alias -> names.put(alias, alias + NEXT));
        return Store.named(settings, names);
    }

    /** The documents that were in use when this was made, to be read. */
    public Store former() {
        return Store.named(settings, old);
    }

    /** From here on the new indices are those in use. */
    public void takeOver() throws IOException {
        List<Action> actions = new ArrayList<>();
        old.forEach((alias, used) -> {
            String next = young.get(alias);
            actions.add(Action.of(
                    action -> action.remove(remove -> remove.index(used).alias(alias))));
            actions.add(Action.of(
                    action -> action.remove(remove -> remove.index(next).alias(alias + NEXT))));
            actions.add(Action.of(
                    action -> action.add(add -> add.index(next).alias(alias).isWriteIndex(true))));
        });
        client.indices().updateAliases(request -> request.actions(actions));
    }

    /** The indices that were in use go, for good. */
    public void removeFormer() throws IOException {
        client.indices().delete(request -> request.index(List.copyOf(old.values())));
    }

    /** The new indices go: nothing was changed. */
    public void abandon() throws IOException {
        client.indices().delete(request -> request.index(List.copyOf(young.values())));
    }
}
