package vn.lantoa.social;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Json;

/**
 * Access tokens that are renewed before they end. A refresh token can often be used once only, so the new one is
 * stored before anything else happens, in a file that only its owner may read; and where it could not be stored, none is
 * requested.
 */
final class AccessTokens {

    /** Gets a new token from the platform. */
    @FunctionalInterface
    interface Renewal {
        /** Requests a new token with the refresh token of the last one. */
        Access renew(String refresh);
    }

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final InstantSource clock;
    private final Map<String, Token> known = new HashMap<>();

    AccessTokens(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * A token that is still good for a while.
     *
     * @param seed the credential that people gave; one that they replaced takes the place of what is stored
     * @param margin how long before its end a token is renewed
     */
    synchronized Access of(Channel channel, String seed, Duration margin, Renewal renewal) {
        Token token = stored(channel, seed);
        boolean good = token.access() != null
                && (token.expires() == null || token.expires().isAfter(now().plus(margin)));
        if (good) {
            return Access.of(token);
        }
        Access access = renewed(channel, token, renewal);
        boolean lasts = token.access() != null
                && token.expires() != null
                && token.expires().isAfter(now());
        return access.token() == null && lasts ? Access.of(token) : access;
    }

    /** A new token, because the platform refuses the one we have. */
    synchronized Access again(Channel channel, String seed, Renewal renewal) {
        return renewed(channel, stored(channel, seed), renewal);
    }

    private Access renewed(Channel channel, Token token, Renewal renewal) {
        Path fresh = prepare(channel);
        if (fresh == null) {
            return Access.failed(
                    PollResult.failed(Fault.OWN_MACHINE, Diagnostic.of(DiagnosticKind.FOLDER_CLOSED, folder), null));
        }
        Access access = renewal.renew(token.refresh());
        if (access.token() == null) {
            return access;
        }
        Token next = access.token();
        Token kept = new Token(next.access(), next.refresh(), next.expires(), next.refreshExpires(), token.seed());
        known.put(channel.id(), kept);
        return store(channel, fresh, kept)
                ? Access.of(kept)
                : Access.failed(PollResult.failed(
                        Fault.OWN_MACHINE, Diagnostic.of(DiagnosticKind.TOKEN_NOT_STORED, folder), null));
    }

    private Token stored(Channel channel, String seed) {
        String digest = Ids.sha256(seed).substring(0, 16);
        Token token = known.get(channel.id());
        if (token == null) {
            token = read(channel);
        }
        if (token == null || !digest.equals(token.seed())) {
            token = new Token(null, seed, null, null, digest);
        }
        known.put(channel.id(), token);
        return token;
    }

    private @Nullable Token read(Channel channel) {
        try {
            return Json.read(Files.readString(file(channel)), Token.class);
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The file that the token will be written to, made beforehand; null where it cannot be made. */
    private @Nullable Path prepare(Channel channel) {
        try {
            Files.createDirectories(folder);
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] mine = posix
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                    : new FileAttribute<?>[0];
            Path fresh = file(channel).resolveSibling(file(channel).getFileName() + ".new");
            Files.deleteIfExists(fresh);
            return Files.createFile(fresh, mine);
        } catch (IOException e) {
            return null;
        }
    }

    private boolean store(Channel channel, Path fresh, Token token) {
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(Json.write(token).getBytes(StandardCharsets.UTF_8)));
            out.force(true);
            Files.move(fresh, file(channel), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path file(Channel channel) {
        return folder.resolve("token-" + channel.id().replace('/', '.') + ".json");
    }

    private Instant now() {
        return clock.instant();
    }
}
