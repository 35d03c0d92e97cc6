package org.partnershipportal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.profile.TakenPart;

/**
 * A row on its way into the graph: an entry of the directory or a part, with what of it
 * has a place in the model, what is only kept, and what became of it.
 */
final class HsdsItem {

	private final HsdsRow row;

	private final Class<?> type;

	private final @Nullable HsdsItem owner;

	private final Map<String, Object> values = new LinkedHashMap<>();

	/** What has no place in the model, by column. */
	private final Map<String, Object> kept = new LinkedHashMap<>();

	private final Map<String, List<HsdsItem>> lists = new LinkedHashMap<>();

	private final List<MessageSourceResolvable> notes = new ArrayList<>();

	/** Whether its lists hold one item that is no list. */
	private boolean single;

	private String id = "";

	private ImportRowResult result = ImportRowResult.UNCHANGED;

	private @Nullable String column;

	HsdsItem(HsdsRow row, Class<?> type, @Nullable HsdsItem owner) {
		this.row = row;
		this.type = type;
		this.owner = owner;
	}

	HsdsRow row() {
		return this.row;
	}

	HsdsRef ref() {
		return HsdsRef.of(this.row);
	}

	/** The record it becomes. */
	Class<?> type() {
		return this.type;
	}

	@Nullable HsdsItem owner() {
		return this.owner;
	}

	Map<String, Object> values() {
		return this.values;
	}

	Map<String, Object> kept() {
		return this.kept;
	}

	/** Keeps the whole row as it came, with all rows it belongs to. */
	void keepWhole() {
		this.kept.putAll(this.row.values());
		this.row.further().keySet().forEach((name) -> this.kept.put(name, this.row.ids(name)));
	}

	Map<String, List<HsdsItem>> lists() {
		return this.lists;
	}

	List<MessageSourceResolvable> notes() {
		return this.notes;
	}

	/** The id it has here; empty when it has none yet. */
	String id() {
		return this.id;
	}

	void id(String known) {
		this.id = known;
	}

	void asSingle() {
		this.single = true;
	}

	ImportRowResult result() {
		return this.result;
	}

	@Nullable String column() {
		return this.column;
	}

	void result(ImportRowResult became) {
		this.result = became;
	}

	/** Nothing of it is written, nor of what belongs to it. */
	void refuse(ImportRowResult why, @Nullable String at, MessageSourceResolvable reason) {
		this.result = why;
		this.column = at;
		this.notes.add(0, reason);
		if (this.owner != null) {
			this.owner.lists.values().forEach((list) -> list.remove(this));
			this.owner.lists.values().removeIf(List::isEmpty);
		}
	}

	boolean refused() {
		return this.result == ImportRowResult.REFUSED || this.result == ImportRowResult.ORPHAN;
	}

	/** It and everything that belongs to it. */
	List<HsdsItem> all() {
		List<HsdsItem> all = new ArrayList<>();
		all.add(this);
		this.lists.values().forEach((list) -> list.forEach((item) -> all.addAll(item.all())));
		return all;
	}

	/** As a tree, with its id as inputs have it or as the profile has it. */
	Map<String, @Nullable Object> tree(boolean taken) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>(this.values);
		tree.put("id", taken ? new TakenPart(this.id) : this.id);
		this.lists.forEach((name, items) -> {
			List<Map<String, @Nullable Object>> trees = items.stream().map((item) -> item.tree(taken)).toList();
			tree.put(name, items.get(0).single ? trees.get(0) : trees);
		});
		return tree;
	}

	/** The item a path of the profile leads to; null when it is not of the package. */
	@Nullable HsdsItem at(List<String> path) {
		HsdsItem item = this;
		for (int i = 0; i < path.size() - 1; i++) {
			List<HsdsItem> list = item.lists.get(path.get(i));
			if (list == null) {
				return (item == this && item.values.containsKey(path.get(i))) ? item : null;
			}
			int index = list.get(0).single ? 0 : Integer.parseInt(path.get(++i));
			if (index >= list.size()) {
				return null;
			}
			item = list.get(index);
		}
		return item;
	}

}
