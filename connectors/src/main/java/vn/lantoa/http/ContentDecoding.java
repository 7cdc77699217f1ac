package vn.lantoa.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okhttp3.Response;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the content encodings of a body. No layer may unpack to more than the limit, the last no more than any
 * other: ten kilobytes that would become ten gigabytes end there, and so do layers that unpack to nothing.
 */
final class ContentDecoding {

    /** Value of Accept-Encoding. */
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int LAYERS = 3;
    private static final int MEMBERS = 200;
    private static final int MOST_HEAD = 65_536;
    private static final int CHUNK = 16_384;

    private final int limit;
    private final MemoryBudget.Part room;
    private final Intake intake;

    ContentDecoding(int limit, MemoryBudget.Part room, Intake intake) {
        this.limit = limit;
        this.room = room;
        this.intake = intake;
    }

    /** The whole body; throws {@link TooLarge} where it has more bytes than allowed. */
    byte[] whole(Response response) throws IOException {
        if (response.body().contentLength() > limit) {
            throw new TooLarge(limit);
        }
        List<String> encodings = response.headers("Content-Encoding");
        long expected = encodings.isEmpty() ? response.body().contentLength() : -1;
        return whole(intake.body(response.body().byteStream()), encodings, expected);
    }

    /** The body's beginning, at most as many bytes as allowed. */
    byte[] beginning(Response response) throws IOException {
        try (InputStream body =
                layers(intake.body(response.body().byteStream()), response.headers("Content-Encoding"))) {
            return bytes(body, -1, limit);
        }
    }

    private byte[] whole(InputStream wire, List<String> encodings, long expected) throws IOException {
        try (InputStream body = new Limited(layers(wire, encodings), limit)) {
            return bytes(body, expected, limit + 1);
        }
    }

    private InputStream layers(InputStream wire, List<String> encodings) throws IOException {
        List<String> applied = new ArrayList<>();
        for (String header : encodings) {
            applied.addAll(Arrays.asList(header.split(",")));
        }
        applied.replaceAll(encoding -> encoding.strip().toLowerCase(Locale.ROOT));
        applied.removeIf(ContentDecoding::isNone);
        if (applied.size() > LAYERS) {
            throw new Unreadable("packed " + applied.size() + " times over");
        }
        InputStream body = wire;
        for (int last = applied.size() - 1; last >= 0; last--) {
            body = layer(applied.get(last), new Limited(body, limit));
        }
        return body;
    }

    /** Values that servers send although nothing is packed. */
    private static boolean isNone(String encoding) {
        return encoding.isEmpty()
                || encoding.equals("identity")
                || encoding.equals("none")
                || encoding.equals("binary")
                || encoding.equals("utf-8");
    }

    private InputStream layer(String encoding, InputStream wire) throws IOException {
        BufferedInputStream packed = new BufferedInputStream(wire, CHUNK);
        packed.mark(2);
        int first = packed.read();
        int second = packed.read();
        packed.reset();
        if (first < 0) {
            return packed;
        }
        return switch (encoding) {
            // some servers say gzip and send the page as it is
            case "gzip", "x-gzip" -> first == 0x1f && second == 0x8b ? new GZIPInputStream(parts(packed)) : packed;
            case "deflate" -> new Inflating(packed, !isZlib(first, second));
            case "br" -> new BrotliInputStream(packed);
            default -> throw new Unreadable("packed in a way that was not asked for");
        };
    }

    private static boolean isZlib(int first, int second) {
        return (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    }

    /**
     * The JDK looks for a further gzip member only where the stream says that more is available; and it recurses once
     * for each, so that their number is limited. It reads names and comments in their heads byte by byte, which takes a
     * second of
     * work for ten megabytes, so that their length is limited too.
     */
    private InputStream parts(InputStream packed) {
        return new FilterInputStream(packed) {
            private int members;
            private int ofHeads;

            @Override
            public int read() throws IOException {
                ofHeads++;
                if (ofHeads > MOST_HEAD) {
                    throw new TooLarge(limit);
                }
                return super.read();
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                return super.read(to, offset, length); // what is packed is counted elsewhere
            }

            @Override
            public int available() throws IOException {
                members++;
                if (members > MEMBERS) {
                    throw new Unreadable("of more than " + MEMBERS + " parts");
                }
                return 1;
            }
        };
    }

    private byte[] bytes(InputStream stream, long expected, int most) throws IOException {
        GrowingBody body = new GrowingBody(room, expected, most);
        byte[] chunk = new byte[CHUNK];
        try {
            int read = stream.read(chunk, 0, Math.min(chunk.length, most));
            while (read > 0) {
                body.write(chunk, read);
                read = stream.read(chunk, 0, Math.min(chunk.length, most - body.size()));
            }
        } catch (RuntimeException e) {
            throw new Unreadable("damaged", e);
        }
        return body.whole();
    }

    /** deflate, with the header of zlib as the standard requires, or without as some servers send it. */
    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream packed, boolean raw) {
            super(packed, new Inflater(raw), CHUNK);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    /** Ends with {@link TooLarge} as soon as more than the limit was read. */
    private static final class Limited extends FilterInputStream {

        private final int limit;
        private long left;

        Limited(InputStream in, int limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            count(read);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int read) throws TooLarge {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLarge(limit);
            }
        }
    }

    /** More than allowed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        private final int limit;

        TooLarge(int limit) {
            super("the answer has more than " + limit + " bytes");
            this.limit = limit;
        }

        /** In bytes. */
        int limit() {
            return limit;
        }
    }

    /** Packed in a way that cannot be undone. */
    static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
