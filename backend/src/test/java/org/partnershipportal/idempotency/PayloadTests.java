package org.partnershipportal.idempotency;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.graphql.data.method.annotation.MutationMapping;

import org.partnershipportal.common.UserError;

import static org.assertj.core.api.Assertions.assertThat;

/** A payload that cannot be kept and read again is found here, not by whoever retries. */
class PayloadTests {

	static Stream<Class<?>> payloads() {
		return new ClassFileImporter().importPath(Path.of("target", "classes"))
			.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(MutationMapping.class))
			.<Class<?>>map((method) -> method.reflect().getReturnType())
			.distinct();
	}

	@ParameterizedTest
	@MethodSource("payloads")
	void everyPayloadIsTheSameAfterItWasKept(Class<?> type) throws Exception {
		for (boolean full : List.of(true, false)) {
			Object payload = sample(type, full, "");
			Object again = OnceOnly.JSON.readValue(OnceOnly.JSON.writeValueAsString(payload), type);
			assertThat(again).isEqualTo(payload).hasToString(payload.toString());
		}
	}

	/** A value of every component; lists of one, or of none. */
	private static Object sample(Type given, boolean full, String name) throws Exception {
		if (given instanceof ParameterizedType list && list.getRawType() == List.class) {
			return full ? List.of(sample(list.getActualTypeArguments()[0], true, name)) : List.of();
		}
		Class<?> type = (Class<?>) given;
		if (type.isRecord()) {
			RecordComponent[] components = type.getRecordComponents();
			Object[] values = new Object[components.length];
			for (int index = 0; index < components.length; index++) {
				values[index] = sample(components[index].getGenericType(), full, components[index].getName());
			}
			Constructor<?> constructor = type
				.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		return plain(type, name);
	}

	private static Object plain(Class<?> type, String name) {
		if (type == String.class) {
			return name;
		}
		if (type == int.class || type == Integer.class) {
			return 3;
		}
		if (type == boolean.class || type == Boolean.class) {
			return true;
		}
		if (type == double.class || type == Double.class) {
			return 0.1;
		}
		if (type == LocalDate.class) {
			return LocalDate.of(2026, 11, 22);
		}
		if (type == OffsetDateTime.class) {
			return OffsetDateTime.parse("2026-11-22T01:02:03.004005006+07:00");
		}
		if (type == MessageSourceResolvable.class) {
			LocalDate day = LocalDate.of(2026, 11, 22);
			return UserError.text("giveADayAfter", "a word", 3, 4L, 0.5, day, null, UserError.text("enterAText", 200),
					List.of("one", day));
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0];
		}
		throw new IllegalArgumentException("A payload holds a " + type + "; see to it that it can be kept");
	}

}
