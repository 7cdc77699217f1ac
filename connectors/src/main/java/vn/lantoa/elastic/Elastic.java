package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.model.Json;
import vn.lantoa.settings.ElasticsearchSettings;

/** The ways to talk to the Elasticsearch that the settings name. Whoever connects closes the client. */
public final class Elastic {

    private static final Logger LOG = LoggerFactory.getLogger(Elastic.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(1);

    private Elastic() {}

    /**
     * The official client; its {@code close()} closes the connections. Nothing is asked of the server yet.
     *
     * @throws ElasticsearchUnavailable where the settings name no address, or the certificate file cannot be read
     */
    public static ElasticsearchClient connect(ElasticsearchSettings settings) {
        return new ElasticsearchClient(
                new RestClientTransport(rest(settings, ANSWER_WITHIN), new JacksonJsonpMapper(Json.MAPPER)));
    }

    /** The client beneath, for requests whose bytes are ours. */
    public static RestClient rest(ElasticsearchSettings settings, Duration answerWithin) {
        HttpHost[] hosts = settings.hosts().stream().map(Elastic::host).toArray(HttpHost[]::new);
        RestClientBuilder builder = RestClient.builder(hosts)
                .setRequestConfigCallback(request -> request.setConnectTimeout((int) CONNECT_WITHIN.toMillis())
                        .setSocketTimeout((int) answerWithin.toMillis()));
        String path = URI.create(settings.hosts().get(0)).getPath();
        if (path != null && path.length() > 1) {
            builder.setPathPrefix(path);
        }
        Header authorization = authorization(settings);
        if (authorization != null) {
            builder.setDefaultHeaders(new Header[] {authorization});
        }
        if (settings.ca() != null) {
            SSLContext trust = trust(settings.ca());
            builder.setHttpClientConfigCallback(http -> http.setSSLContext(trust));
        }
        return builder.build();
    }

    private static HttpHost host(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null) {
                return new HttpHost(uri.getHost(), uri.getPort(), uri.getScheme());
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("{} is no address", address, e);
        }
        throw new ElasticsearchUnavailable(
                "elasticsearch.hosts: expected an address such as https://es.example:9200, was \"" + address + "\"");
    }

    /** The name of the machine in an address. */
    static String name(String address) {
        return host(address).getHostName();
    }

    private static @Nullable Header authorization(ElasticsearchSettings settings) {
        if (settings.apiKey() != null) {
            return new BasicHeader(HttpHeaders.AUTHORIZATION, "ApiKey " + settings.apiKey());
        }
        if (settings.user() != null) {
            byte[] pair = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
            return new BasicHeader(
                    HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return null;
    }

    private static SSLContext trust(String ca) {
        try {
            return TransportUtils.sslContextFromHttpCaCrt(new File(ca));
        } catch (IOException | RuntimeException e) {
            throw new ElasticsearchUnavailable(
                    "elasticsearch.ca: expected a certificate in PEM, " + ca + " cannot be read as one", e);
        }
    }
}
