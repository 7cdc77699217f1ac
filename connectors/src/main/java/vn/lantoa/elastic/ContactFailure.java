package vn.lantoa.elastic;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.ConnectionClosedException;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;
import vn.lantoa.settings.ElasticsearchSettings;

/** What keeps an Elasticsearch from being used, in words that begin with the key of the setting to be changed. */
final class ContactFailure {

    private final ElasticsearchSettings settings;
    private final String address;
    private final ClusterRights rights;

    ContactFailure(ElasticsearchSettings settings, ClusterRights rights) {
        this.settings = settings;
        this.address = settings.hosts().get(0);
        this.rights = rights;
    }

    /** In one sentence, why an answer other than the expected one came. */
    String refused(ResponseException e) {
        int status = e.getResponse().getStatusLine().getStatusCode();
        return switch (status) {
            case 401 -> password();
            case 403 ->
                who() + " has no right to use " + address + " (403); expected the rights "
                        + String.join(", ", rights.privileges()) + " on lantoa-*"
                        + (rights == ClusterRights.TO_READ ? "" : ", and monitor on the cluster");
            case 429, 502, 503, 504 ->
                "elasticsearch.hosts: " + address + " is not ready (status " + status + "); try again when it is";
            default ->
                status == 400
                                && String.valueOf(e.getMessage())
                                        .toLowerCase(Locale.ROOT)
                                        .contains("https")
                        ? wantsTls()
                        : "elasticsearch.hosts: what answers at " + address + " is no Elasticsearch (status " + status
                                + "); expected the address of a cluster";
        };
    }

    private String password() {
        if (settings.apiKey() != null) {
            return "elasticsearch.api-key: " + address
                    + " does not accept this API key (401); expected a valid one in its" + " encoded form";
        }
        return settings.user() == null
                ? "elasticsearch.user: " + address + " wants to know who asks (401); expected user and password, or"
                        + " api-key"
                : "elasticsearch.password: " + address + " does not accept this password of \"" + settings.user()
                        + "\" (401); expected the right one for elasticsearch.user";
    }

    /** The setting that says who asks, with the name that stands there. */
    String who() {
        return settings.apiKey() != null
                ? "elasticsearch.api-key: the API key"
                : settings.user() != null
                        ? "elasticsearch.user: \"" + settings.user() + "\""
                        : "elasticsearch.user: who gives no name";
    }

    /** In one sentence, why no answer came. */
    String unreachable(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String words = words(cause);
            if (words != null) {
                return words;
            }
        }
        return "elasticsearch.hosts: " + address + " cannot be asked (" + e.getMessage() + ")";
    }

    /** Null where the cause says too little by itself. */
    private @Nullable String words(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof SSLPeerUnverifiedException || message.contains("No subject alternative")) {
            return "elasticsearch.hosts: the certificate at " + address
                    + " is for another name; expected the name that the certificate states";
        }
        if (message.contains("nrecognized SSL message")) {
            return "elasticsearch.hosts: " + address
                    + " does not speak TLS; expected http:// in place of https://, or a cluster with TLS";
        }
        if (message.contains("PKIX") || message.contains("unable to find valid certification path")) {
            return "elasticsearch.ca: the certificate at " + address
                    + (settings.ca() == null
                            ? " is of an authority that Java does not know; name the authority's certificate (PEM)"
                            : " is not of the authority in " + settings.ca() + "; expected the one that signed it");
        }
        if (cause instanceof UnknownHostException) {
            return "elasticsearch.hosts: no host is called \"" + Elastic.name(address)
                    + "\"; check the name, and whether this machine is connected";
        }
        if (cause instanceof SocketTimeoutException
                || message.toLowerCase(Locale.ROOT).contains("timeout")) {
            return "elasticsearch.hosts: " + address
                    + " does not answer in time; check the address, https:// or http://,"
                    + " and whether a firewall stands between";
        }
        if (cause instanceof ConnectException) {
            return "elasticsearch.hosts: nothing answers at " + address
                    + "; check the address, and whether the cluster is running";
        }
        if (cause instanceof ConnectionClosedException || message.contains("Connection reset")) {
            return wantsTls();
        }
        if (cause instanceof SSLHandshakeException || cause instanceof SSLException) {
            return "elasticsearch.hosts: TLS with " + address + " cannot be agreed on (" + message + ")";
        }
        if (cause instanceof org.apache.http.ProtocolException) {
            return "elasticsearch.hosts: what answers at " + address
                    + " is no web server; expected the address of a cluster";
        }
        return null;
    }

    private String wantsTls() {
        return "elasticsearch.hosts: " + address
                + " closes the connection, as a cluster with TLS does; expected https:// in place of http://";
    }
}
