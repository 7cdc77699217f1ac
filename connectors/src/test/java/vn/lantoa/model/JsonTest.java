package vn.lantoa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {

    private static final Instant MOMENT = Instant.parse("2026-06-15T17:00:00.123456789Z");

    @ParameterizedTest
    @MethodSource("types")
    void everyRecordComesBackAsItWas(Class<?> type) throws ReflectiveOperationException {
        if (type.isRecord()) {
            Object filled = filled(type);
            assertThat(Json.read(Json.write(filled), type))
                    .usingRecursiveComparison()
                    .isEqualTo(filled);
            Object bare = bare(type);
            assertThat(Json.read(Json.write(bare), type))
                    .usingRecursiveComparison()
                    .isEqualTo(bare);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEnumIsWrittenByItsWord(Class<?> type) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                assertThat(Json.write(constant)).isEqualTo("\"" + constant + "\"");
                assertThat(Json.read(Json.write(constant), type)).isSameAs(constant);
            }
        }
    }

    @Test
    void formIsFixed() {
        Outlet outlet = new Outlet(
                "bao",
                "Báo \"Thử\"",
                "Paper",
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                "https://bao.example/",
                true);
        assertThat(Json.write(outlet))
                .isEqualTo("{\"id\":\"bao\",\"key\":true,\"kind\":\"press\",\"name\":\"Báo \\\"Thử\\\"\","
                        + "\"nameEn\":\"Paper\",\"setting\":\"mass-media\",\"site\":\"https://bao.example/\"}");
        assertThat(Json.write(new Signal(SignalKind.CODE, "KC.01", 2.5, 0, 5)))
                .isEqualTo("{\"end\":5,\"kind\":\"code\",\"start\":0,\"value\":\"KC.01\",\"weight\":2.5}");
        assertThat(Json.write(Instant.parse("2026-06-15T17:00:00Z"))).isEqualTo("\"2026-06-15T17:00:00Z\"");
    }

    @Test
    void keysOfLaterVersionsAreNoFault() {
        assertThat(Json.read(
                        "{\"kind\":\"code\",\"value\":\"a\",\"weight\":1,\"start\":0,\"end\":1,\"later\":[1]}",
                        Signal.class))
                .isEqualTo(new Signal(SignalKind.CODE, "a", 1, 0, 1));
    }

    @Test
    void whatIsSomethingElseIsTold() {
        assertThatThrownBy(() -> Json.read("{\"kind\":\"rumour\"}", Signal.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a Signal");
        assertThatThrownBy(() -> Json.read("{", Signal.class)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Class<?>> types() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackagesOf(Outlet.class).stream()
                        .filter(type -> type.isRecord() || type.isEnum())
                        .map(JavaClass::reflect);
    }

    /** A record in which nothing is null, zero or empty. */
    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        return made(type, component -> value(component.getGenericType()));
    }

    /** A record of nulls, zeros and empty lists. */
    private static Object bare(Class<?> type) throws ReflectiveOperationException {
        return made(type, component -> {
            Class<?> raw = component.getType();
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                return bare(raw); // a part of the object itself
            }
            if (raw == boolean.class) {
                return false;
            }
            if (raw.isPrimitive()) {
                return raw == double.class ? (Object) 0.0 : raw == long.class ? (Object) 0L : (Object) 0;
            }
            return raw == List.class ? List.of() : null;
        });
    }

    private interface Source {
        Object of(RecordComponent component) throws ReflectiveOperationException;
    }

    private static Object made(Class<?> type, Source source) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = source.of(components[i]);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return filled(raw);
        }
        if (raw.isEnum()) {
            Object[] constants = raw.getEnumConstants();
            return constants[constants.length - 1];
        }
        if (raw == String.class) {
            return "tiếng Việt \"\\\u2028 \uD83D\uDE00";
        }
        if (raw == Instant.class) {
            return MOMENT;
        }
        if (raw == LocalDate.class) {
            return LocalDate.of(2026, 2, 28);
        }
        if (raw == YearMonth.class) {
            return YearMonth.of(2025, 12);
        }
        if (raw == byte[].class) {
            return new byte[] {0, -1, 127};
        }
        if (raw == boolean.class) {
            return true;
        }
        if (raw == double.class || raw == Double.class) {
            return 0.1;
        }
        if (raw == long.class || raw == Long.class) {
            return Long.MAX_VALUE;
        }
        if (raw == int.class || raw == Integer.class) {
            return Integer.MIN_VALUE;
        }
        throw new IllegalStateException("no value for " + raw + ": may it travel on a stream?");
    }
}
