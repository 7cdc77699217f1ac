package vn.lantoa.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * A local server that answers for many hosts, each with a feed and its pages, and records the requests. One thread; every
 * response comes a little later than its request, so that two requests at once would be seen.
 */
public final class ManyHosts implements AutoCloseable {

    private static final Duration LATENCY = Duration.ofMillis(5);
    private static final int HEAD_BYTES = 8_192;

    /** What was seen of one host. */
    private static final class Seen {

        private long last;
        private int open;
    }

    /** A connection and the bytes of a request that is not yet whole. */
    private record Connection(SocketChannel channel, ByteBuffer head) {}

    private record Due(long nanos, Connection connection, Seen host, byte[] answer) {}

    private final int pages;
    private final byte[] page;
    private final Selector selector;
    private final ServerSocketChannel server;
    private final Thread thread;
    private final Map<String, Seen> hosts = new HashMap<>();
    private final Deque<Due> due = new ArrayDeque<>();
    private final HostFigures figures = new HostFigures();

    public ManyHosts(int pages, int pageBytes) throws IOException {
        this.pages = pages;
        String text = "<html><head><title>Trang</title></head><body><p>" + "chữ ".repeat(pageBytes / 6)
                + "</p></body></html>";
        this.page = answer(200, "text/html; charset=utf-8", text);
        selector = Selector.open();
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        thread = new Thread(this::run, "many-hosts");
        thread.setDaemon(true);
        thread.start();
    }

    /** Address of a host's feed. */
    public String feed(int host) throws IOException {
        return "http://h" + host + ".localhost:" + ((InetSocketAddress) server.getLocalAddress()).getPort() + "/rss";
    }

    public HostFigures figures() {
        return figures;
    }

    /** Processor time of the server so far. */
    public Duration cpu() {
        return Duration.ofNanos(Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId())));
    }

    @Override
    public void close() throws IOException {
        selector.close();
        server.close();
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                selector.select(due.isEmpty() ? 100 : 1);
                if (!selector.isOpen()) {
                    return;
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.isAcceptable()) {
                        accept();
                    } else {
                        read((Connection) key.attachment());
                    }
                }
                selector.selectedKeys().clear();
                answerDue();
            }
        } catch (ClosedSelectorException e) {
            // closed between two selections
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = server.accept();
        if (channel != null) {
            channel.configureBlocking(false);
            Connection connection = new Connection(channel, ByteBuffer.allocate(HEAD_BYTES));
            channel.register(selector, SelectionKey.OP_READ, connection);
        }
    }

    private void read(Connection connection) throws IOException {
        try {
            if (connection.channel().read(connection.head()) < 0
                    || !connection.head().hasRemaining()) {
                connection.channel().close();
                return;
            }
        } catch (IOException e) {
            connection.channel().close();
            return;
        }
        String head =
                new String(connection.head().array(), 0, connection.head().position(), StandardCharsets.ISO_8859_1);
        if (head.endsWith("\r\n\r\n")) {
            connection.head().clear();
            asked(connection, head);
        }
    }

    private void asked(Connection connection, String head) {
        int host = head.toLowerCase(java.util.Locale.ROOT).indexOf("\r\nhost: ") + "\r\nhost: ".length();
        String name = head.substring(host, head.indexOf('\r', host));
        String path = head.substring(head.indexOf(' ') + 1, head.indexOf(' ', head.indexOf(' ') + 1));
        long now = System.nanoTime();
        Seen seen = hosts.computeIfAbsent(name, key -> new Seen());
        seen.open++;
        figures.asked(now, seen.last == 0 ? Long.MAX_VALUE : now - seen.last, seen.open);
        seen.last = now;
        byte[] answer;
        if (path.equals("/rss")) {
            answer = answer(200, "application/rss+xml; charset=utf-8", rss("http://" + name));
        } else if (path.startsWith("/bai-")) {
            answer = page;
        } else {
            answer = answer(404, "text/plain", "");
        }
        due.add(new Due(now + LATENCY.toNanos(), connection, seen, answer));
    }

    private void answerDue() throws IOException {
        while (!due.isEmpty() && due.peek().nanos() <= System.nanoTime()) {
            Due next = due.poll();
            next.host().open--;
            try {
                ByteBuffer answer = ByteBuffer.wrap(next.answer());
                while (answer.hasRemaining()) {
                    next.connection().channel().write(answer);
                }
                figures.answered(System.nanoTime(), next.answer() == page);
            } catch (IOException e) {
                next.connection().channel().close();
            }
        }
    }

    private String rss(String host) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Tin</title>");
        for (int i = 0; i < pages; i++) {
            rss.append("<item><title>Bài ").append(i).append("</title><link>").append(host);
            rss.append("/bai-").append(i).append(".html</link></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static byte[] answer(int status, String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
    }
}
