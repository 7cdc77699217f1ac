package vn.lantoa.social;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.settings.PlatformSettings;
import vn.lantoa.settings.SocialSettings;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;
import vn.lantoa.yaml.YamlMap;

/**
 * The credentials of platforms, on the machine that reads: first those of the channel itself in the credentials file,
 * then those of its platform there, then the environment variable that the settings name. The file is read again when it
 * has changed, so that a credential can be replaced while Lantoa runs.
 */
final class Credentials {

    private final SocialSettings settings;
    private final UnaryOperator<String> environment;
    private @Nullable YamlMap file;
    private @Nullable FileTime read;

    Credentials(SocialSettings settings, UnaryOperator<String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** The credential of that name. */
    synchronized @Nullable String of(Channel channel, String name) {
        YamlMap known = file();
        if (known != null) {
            String own = known.map("channels").map(channel.id()).text(name, null);
            String shared = known.map(channel.kind().toString()).text(name, null);
            if (own != null || shared != null) {
                return own == null ? shared : own;
            }
        }
        PlatformSettings platform = settings.platform(channel.kind());
        String variable = platform.variables().get(name);
        String value = variable == null ? null : environment.apply(variable);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** One that {@link PlatformContext#off} has found to be there. */
    String required(Channel channel, String name) {
        return Objects.requireNonNull(of(channel, name), "a channel without its credentials is not read");
    }

    /** Why a channel without the credential is off, and what to do. */
    synchronized Diagnostic missing(Channel channel, String name) {
        String key = "social." + channel.kind() + "." + name;
        if (settings.credentials() != null && file() == null) {
            return Diagnostic.of(DiagnosticKind.CREDENTIALS_FILE, settings.credentials());
        }
        String variable = settings.platform(channel.kind()).variables().get(name);
        return variable == null
                ? Diagnostic.of(DiagnosticKind.NO_CREDENTIAL, key)
                : Diagnostic.of(DiagnosticKind.NO_VARIABLE, key, variable);
    }

    /** Null where there is no file that may be used. */
    private @Nullable YamlMap file() {
        if (settings.credentials() == null) {
            return null;
        }
        Path path = Path.of(settings.credentials());
        try {
            FileTime changed = Files.getLastModifiedTime(path);
            if (isOpen(path)) {
                return null;
            }
            if (file == null || !changed.equals(read)) {
                Problems problems = new Problems();
                YamlMap fresh = YamlFile.read(path, problems);
                file = problems.isEmpty() ? fresh : null;
                read = changed;
            }
            return file;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isOpen(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        return permissions.contains(PosixFilePermission.OTHERS_READ)
                || permissions.contains(PosixFilePermission.GROUP_READ);
    }
}
