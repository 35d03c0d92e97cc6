package org.partnershipportal.common.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;

/**
 * Connections below a list: however many parents there are, the children of all are read
 * with one query for each distinct set of arguments.
 */
public final class ChildPages {

	private ChildPages() {
	}

	/**
	 * Which page of which parent's children.
	 *
	 * @param parent id of the parent
	 * @param asOf the day asked about; null for today
	 * @param filter further arguments, as a value with {@code equals}; null for none
	 * @param page which page
	 */
	public record Key(String parent, @Nullable LocalDate asOf, @Nullable Object filter, PageRequest page) {

		/** A key without further arguments. */
		public static Key of(String parent, @Nullable LocalDate asOf, PageRequest page) {
			return new Key(parent, asOf, null, page);
		}

		private Key withoutParent() {
			return new Key("", this.asOf, this.filter, this.page);
		}

	}

	/** Reads one page of children for each of many parents, with one query. */
	@FunctionalInterface
	public interface Loader<T> {

		/**
		 * @param parents ids of the parents
		 * @param like the arguments all of them share
		 * @return the pages by id of the parent; a parent that is missing has an empty
		 * page
		 */
		Map<String, Page<T>> load(Collection<String> parents, Key like);

	}

	/**
	 * Registers a data loader; a controller method takes it as a parameter of that name,
	 * of type {@code DataLoader<ChildPages.Key, Page<T>>}.
	 */
	public static <T> void register(BatchLoaderRegistry registry, String name, Loader<T> loader) {
		registry.<Key, Page<T>>forName(name)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromSupplier(() -> load(keys, loader)));
	}

	private static <T> Map<Key, Page<T>> load(Set<Key> keys, Loader<T> loader) {
		Map<Key, List<Key>> alike = new LinkedHashMap<>();
		keys.forEach((key) -> alike.computeIfAbsent(key.withoutParent(), (like) -> new ArrayList<>()).add(key));
		Map<Key, Page<T>> pages = new HashMap<>();
		alike.forEach((like, group) -> {
			Map<String, Page<T>> found = loader.load(group.stream().map(Key::parent).toList(), like);
			group.forEach((key) -> pages.put(key, found.getOrDefault(key.parent(), Page.empty())));
		});
		return pages;
	}

}
