package vn.lantoa.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies that unfold to far more than they are, to nothing at all, or not at all. */
final class Packed {

    /** 10 GB of zeros in about 20 KB. */
    static final byte[] GZIP_TWICE = gzip(repeated(gzip(new byte[1_000_000]), 10_000));

    /** 50 MB of zeros. */
    static final byte[] ZLIB = deflate(new byte[50_000_000], false);

    /** 50 MB of zeros without the header of zlib. */
    static final byte[] DEFLATE = deflate(new byte[50_000_000], true);

    /** 100 MB of zeros in 80 bytes. */
    static final byte[] BROTLI = Base64.getDecoder()
            .decode("z///f/gnAOKxQCD3/p/////wTwDEYQGA7v0/////4Z8AiMMiAN37f/7//8M/ARCHBQC69//8//+HfwIgDgsAdO//8x+8Hv8E"
                    + "QBwWAOhi1wM=");

    /** 1 GiB of zeros in 160 bytes. */
    static final byte[] BROTLI_TWICE = Base64.getDecoder()
            .decode("G1AG+C8KbGPa4MFZ4yD7sNIQMBqL5gWYh4H6EXIZGkTexmZmiiRbV8LXoBOVKBVZabIkJHYG3Ky2TR5TICvSAEu3ZVpAU7gN"
                    + "FK0fl0i6xA2ABfgeJnJgLVBO0A+kLwDoGAnwufYmiM8NfMmIGne/AUBI9FE/cQCDIkpXfYAOqCR4uf4ABQ7V2ZwgEq552fTx"
                    + "/0CaZKjMSLC+sZoobL/QWQ==");

    /** "bài báo", packed with brotli. */
    static final byte[] SHORT_BROTLI = Base64.getDecoder().decode("CwSAYsOgaSBiw6FvAw==");

    /** Forty thousand gzip members of nothing. */
    static final byte[] NOTHING = repeated(gzip(new byte[0]), 40_000);

    static final byte[] DAMAGED = damaged();

    private Packed() {}

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] deflate(byte[] bytes, boolean raw) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(9, raw))) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] repeated(byte[] bytes, int times) {
        byte[] all = new byte[bytes.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(bytes, 0, all, i * bytes.length, bytes.length);
        }
        return all;
    }

    private static byte[] damaged() {
        byte[] damaged = gzip("một bài báo khá dài ".repeat(50).getBytes(StandardCharsets.UTF_8));
        damaged[20] ^= 0x55;
        return damaged;
    }
}
