package org.partnershipportal.profile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Profiles and parts as trees of plain values: as they are kept in the graph, given in
 * inputs and held against each other. A tree has a value, a list of trees or a tree under
 * the name of each component of the record it stands for.
 */
final class Trees {

	private static final Map<Class<?>, Makeup> MAKEUPS = new ConcurrentHashMap<>();

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private Trees() {
	}

	/**
	 * What a record is made of.
	 *
	 * @param values names of what it holds itself, its id not among them
	 * @param parts what it has lists of, or one of, by name
	 * @param single names of those it has one of
	 */
	record Makeup(List<String> values, Map<String, Class<? extends Part>> parts, List<String> single) {

		static Makeup of(Class<?> type) {
			return MAKEUPS.computeIfAbsent(type, Makeup::read);
		}

		private static Makeup read(Class<?> type) {
			List<String> values = new ArrayList<>();
			Map<String, Class<? extends Part>> parts = new LinkedHashMap<>();
			List<String> single = new ArrayList<>();
			for (RecordComponent component : type.getRecordComponents()) {
				Optional<Class<? extends Part>> part = part(component.getGenericType());
				part.ifPresent((kind) -> parts.put(component.getName(), kind));
				if (part.isPresent() && part.get() == component.getType()) {
					single.add(component.getName());
				}
				if (part.isEmpty() && !"id".equals(component.getName())) {
					values.add(component.getName());
				}
			}
			return new Makeup(List.copyOf(values), parts, List.copyOf(single));
		}

		private static Optional<Class<? extends Part>> part(Type type) {
			Type item = (type instanceof ParameterizedType list) ? list.getActualTypeArguments()[0] : type;
			return (item instanceof Class<?> kind && Part.class.isAssignableFrom(kind))
					? Optional.of(kind.asSubclass(Part.class)) : Optional.empty();
		}

		/** Whether it has anything of this name. */
		boolean has(String name) {
			return this.values.contains(name) || this.parts.containsKey(name);
		}

	}

	/** The tree of a record. */
	static Map<String, @Nullable Object> of(Record object) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		for (RecordComponent component : object.getClass().getRecordComponents()) {
			tree.put(component.getName(), plain(read(component, object)));
		}
		return tree;
	}

	private static @Nullable Object plain(@Nullable Object value) {
		if (value instanceof Record part) {
			return of(part);
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		return (value instanceof List<?> list) ? list.stream().map(Trees::plain).toList() : value;
	}

	private static @Nullable Object read(RecordComponent component, Record object) {
		try {
			return component.getAccessor().invoke(object);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException("Cannot read " + component, ex);
		}
	}

	/** The texts of a tree itself, by their names. */
	static Map<String, Object> texts(Map<String, ?> tree) {
		Map<String, Object> texts = new LinkedHashMap<>();
		tree.forEach((name, value) -> {
			if (value instanceof String text) {
				texts.put(name, text);
			}
		});
		return texts;
	}

	/** The record a tree stands for; what it has besides is left aside. */
	static <T> T record(Class<T> type, Map<String, ?> tree) {
		return JSON.convertValue(tree, type);
	}

	/** The trees under a name: of a list, or the one there is. */
	@SuppressWarnings("unchecked")
	static List<Map<String, @Nullable Object>> below(Map<String, ?> tree, String name) {
		Object value = tree.get(name);
		if (value instanceof Map<?, ?> one) {
			return List.of((Map<String, @Nullable Object>) one);
		}
		return (value instanceof List<?> list) ? (List<Map<String, @Nullable Object>>) list : List.of();
	}

}
