package vn.lantoa.elastic;

import java.util.List;

/** What a user or key has to be allowed on {@code lantoa-*}. */
enum ClusterRights {
    TO_WORK,
    TO_READ;

    /** As Elasticsearch calls them. */
    List<String> privileges() {
        return switch (this) {
            case TO_WORK -> List.of("create_index", "view_index_metadata", "manage", "read", "index", "delete");
            case TO_READ -> List.of("read");
        };
    }
}
