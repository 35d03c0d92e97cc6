package org.partnershipportal.referral;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.security.ActorScope;
import org.partnershipportal.vocabulary.ActorFamily;

/** Writes referrals: the node with its sender, its area and its tracks. */
@Repository
class ReferralStore {

	private static final String ONE = "MATCH (r:Referral {id: $id})\nWHERE " + ReferralScope.SEES + "\nRETURN "
			+ ReferralScope.PROJECTION + " AS referral";

	private static final String OF_TRACK = """
			MATCH (t:ReferralTrack {id: $id})-[:TO]->(to:Actor)
			MATCH (r:Referral)-[:HAS_TRACK]->(t)
			WHERE %s AND %s
			RETURN r.id AS referral
			""".formatted(ReferralScope.SEES, ReferralScope.SEES_TRACK);

	/** Those that the caller may not know of included: nothing closes before they end. */
	private static final String STATUSES = "MATCH (:Referral {id: $id})-[:HAS_TRACK]->(t:ReferralTrack)"
			+ " RETURN t.id AS id, t.status AS status, t.version AS version";

	private static final String SENDER = """
			MATCH (a:Actor {id: $referralActor})
			WHERE a.closedOn IS NULL OR a.closedOn > $actorScopeDay
			RETURN true
			""";

	/** A confidential sender is told to nobody who may not know of it. */
	private static final String RECEIVERS = """
			MATCH (us:Actor {id: $referralActor})
			MATCH (to:Actor)
			WHERE to.id IN $ids AND (to.closedOn IS NULL OR to.closedOn > $actorScopeDay) AND %s
			RETURN to.id AS id, to.families AS families, %s AS knows,
			  CASE WHEN to.confidential IS NULL THEN to.nationalMechanismOf END AS country,
			  COLLECT {
			    MATCH (to)-[:OFFERS]->(s:Service)
			    WHERE s.id IN $services AND (s.closedOn IS NULL OR s.closedOn > $actorScopeDay)
			    RETURN s.id
			  } AS services
			""".formatted(ActorScope.sees("to"), ActorScope.seenBy("us", "to.id"));

	private static final String TRACKS = """
			WITH r
			UNWIND $tracks AS track
			MATCH (to:Actor {id: track.receiver})
			CREATE (r)-[:HAS_TRACK]->(t:ReferralTrack)-[:TO]->(to)
			SET t = track.properties
			WITH t, track
			MATCH (s:Service {id: track.service})
			CREATE (t)-[:ASKS_FOR]->(s)
			""";

	private static final String CREATE = """
			MATCH (us:Actor {id: $sender})
			MATCH (where:Community {id: $area})
			CREATE (us)-[:SENT]->(r:Referral)-[:IN_AREA]->(where)
			SET r = $properties
			""" + TRACKS;

	/** What was heard before others were asked does not hold for what they do. */
	private static final String ADD = """
			MATCH (r:Referral {id: $id})
			SET r.dueAt = null, r.met = null, r.metOn = null, r.metServices = null, r.metAnswers = null,
			    r.version = r.version + 1
			""" + TRACKS;

	private static final String PASS_ON = """
			MATCH (passed:Referral {id: $id})
			MATCH (first:Referral {id: $from})
			CREATE (passed)-[:PASSED_ON_FROM]->(first)
			""";

	/**
	 * Through whose hands a referral came, and to whom the caller has passed it on where
	 * that has not ended.
	 */
	private static final String HAVE_HAD = """
			MATCH (:Referral {id: $id})-[:PASSED_ON_FROM*0..10]->(:Referral)<-[:SENT]-(a:Actor)
			RETURN a.id AS id
			UNION
			MATCH (:Referral {id: $id})<-[:PASSED_ON_FROM]-(p:Referral)<-[:SENT]-(:Actor {id: $us})
			MATCH (p)-[:HAS_TRACK]->(t:ReferralTrack)-[:TO]->(a:Actor)
			WHERE NOT t.status IN ['DECLINED', 'WITHDRAWN']
			RETURN a.id AS id
			""";

	/** What rests on a referral, as far as an actor passed it on, and is open. */
	private static final String RESTING = """
			MATCH (:Referral {id: $id})<-[:PASSED_ON_FROM]-(next:Referral)<-[:SENT]-(by:Actor)
			WHERE $by IS NULL OR by.id = $by
			MATCH (p:Referral)-[:PASSED_ON_FROM*0..10]->(next)
			WHERE p.closedOn IS NULL
			MATCH (sender:Actor)-[:SENT]->(p)
			RETURN DISTINCT p.id AS id, sender.id AS sender
			ORDER BY id
			""";

	private static final String STEP = """
			MATCH (t:ReferralTrack {id: $id})
			SET t.status = $status, t.statuses = t.statuses + $status, t.statusSince = t.statusSince + $at,
			    t.statusActors = t.statusActors + $actor, t.statusNotes = t.statusNotes + $note,
			    t.declineReason = $reason, t.dueAt = $dueAt, t.version = t.version + 1
			""";

	private static final String FEEDBACK = """
			MATCH (t:ReferralTrack {id: $id})
			SET t.feedbackAt = t.feedbackAt + $at, t.feedbackTexts = t.feedbackTexts + $text,
			    t.feedbackGiven = t.feedbackGiven + $given, t.dueAt = $dueAt, t.version = t.version + 1
			""";

	private static final String FOLLOW_UP = """
			MATCH (r:Referral {id: $id})
			SET r.met = $met, r.metOn = $metOn, r.metServices = $metServices, r.metAnswers = $metAnswers, r.dueAt = null,
			    r.version = r.version + 1
			""";

	private static final String CLOSE = """
			MATCH (r:Referral {id: $id})
			SET r.closedOn = $closedOn, r.closedReason = $reason, r.dueAt = null, r.version = r.version + $step
			""";

	private final Neo4jClient neo4j;

	private final ReferralScope scope;

	ReferralStore(Neo4jClient neo4j, ReferralScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/**
	 * A receiver as sending needs to know it.
	 *
	 * @param families to which it belongs
	 * @param knowsUs whether it may know of the sender
	 * @param services ids of those of the services asked for that it offers
	 * @param country of which it is the national mechanism; null when of none
	 */
	record Receiver(String id, List<ActorFamily> families, boolean knowsUs, List<String> services,
			@Nullable String country) {
	}

	/** Where a track stands, whoever may know of it. */
	record Standing(String id, ReferralTrackStatus status, int version) {
	}

	/** A referral that the caller sees. */
	Optional<Referral> find(String id) {
		return this.neo4j.query(ONE)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(Referral.class)
			.mappedBy((types, row) -> Referral.from(row.get("referral")))
			.one();
	}

	/** Id of the referral of a track that the caller sees. */
	Optional<String> ofTrack(String id) {
		return this.neo4j.query(OF_TRACK).bindAll(this.scope.with(Map.of("id", id))).fetchAs(String.class).one();
	}

	List<Standing> standings(String referral) {
		return List.copyOf(this.neo4j.query(STATUSES)
			.bind(referral)
			.to("id")
			.fetchAs(Standing.class)
			.mappedBy((types, row) -> new Standing(row.get("id").asString(),
					ReferralTrackStatus.valueOf(row.get("status").asString()), row.get("version").asInt()))
			.all());
	}

	/** Whether the caller acts for an actor that is open. */
	boolean openSender() {
		return this.neo4j.query(SENDER).bindAll(this.scope.with(Map.of())).fetchAs(Boolean.class).one().orElse(false);
	}

	boolean isCommunity(String id) {
		return this.neo4j.query("RETURN EXISTS { (:Community {id: $id}) }")
			.bind(id)
			.to("id")
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

	boolean isCode(String code) {
		return this.neo4j.query("RETURN EXISTS { (:Referral {code: $code}) }")
			.bind(code)
			.to("code")
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

	/** Those of the actors that are open and that the caller may see, by id. */
	Map<String, Receiver> receivers(Collection<NewReferral.Receiver> wanted) {
		Map<String, Receiver> receivers = new HashMap<>();
		this.neo4j.query(RECEIVERS)
			.bindAll(
					this.scope.with(Map.of("ids", wanted.stream().map(NewReferral.Receiver::actor).toList(), "services",
							wanted.stream()
								.filter((one) -> one.service() != null)
								.map(NewReferral.Receiver::service)
								.toList())))
			.fetchAs(Receiver.class)
			.mappedBy((types, row) -> new Receiver(row.get("id").asString(),
					row.get("families").asList((family) -> ActorFamily.valueOf(family.asString())),
					row.get("knows").asBoolean(), row.get("services").asList(Value::asString),
					row.get("country").asString(null)))
			.all()
			.forEach((found) -> receivers.put(found.id(), found));
		return receivers;
	}

	/** Who has had a referral, or has it from the caller's actor, by their ids. */
	Set<String> haveHad(String referral, String us) {
		return Set
			.copyOf(this.neo4j.query(HAVE_HAD).bindAll(Map.of("id", referral, "us", us)).fetchAs(String.class).all());
	}

	/** A referral that was passed on, and is open. */
	record Resting(String id, String sender) {
	}

	/**
	 * What rests on a referral, whoever may see it.
	 * @param by only what this actor passed on, and what rests on that; null for all
	 */
	List<Resting> resting(String referral, @Nullable String by) {
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("id", referral));
		parameters.put("by", by);
		return List.copyOf(this.neo4j.query(RESTING)
			.bindAll(parameters)
			.fetchAs(Resting.class)
			.mappedBy((types, row) -> new Resting(row.get("id").asString(), row.get("sender").asString()))
			.all());
	}

	/**
	 * What a referral is written with.
	 *
	 * @param from id of the referral that is passed on with it; null for one of its own
	 */
	record Sending(String id, String code, String sender, OffsetDateTime sentAt, NewReferral form,
			List<Map<String, @Nullable Object>> tracks, @Nullable String from) {
	}

	void create(Sending sending) {
		NewReferral form = sending.form();
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", sending.id());
		properties.put("code", sending.code());
		properties.put("sentAt", sending.sentAt());
		properties.put("services", form.services());
		properties.put("urgency", form.urgency().name());
		properties.put("domains", form.domains().stream().map(Enum::name).toList());
		properties.put("note", form.note());
		properties.put("languages", form.languages());
		properties.put("ageBand", form.ageBand().name());
		ReferralGroup group = form.group();
		properties.put("group", (group != null) ? group.name() : null);
		NewReferral.Consent consent = form.consent();
		properties.put("consentOn", consent.askedOn());
		properties.put("consentBy", consent.askedBy().name());
		properties.put("consentServices", consent.services());
		properties.put("consentFamilies", consent.shareWith().stream().map(Enum::name).toList());
		properties.put("consentUntil", consent.until());
		properties.put("policeMayBeTold", consent.policeMayBeTold());
		ReferralRoute route = form.crossBorder();
		properties.put("consentAcrossBorders", consent.acrossBorders() ? true : null);
		properties.put("route", (route != null) ? route.countries() : null);
		properties.put("passedOn", (sending.from() != null) ? true : null);
		properties.put("version", 1);
		this.neo4j.query(CREATE)
			.bindAll(Map.of("sender", sending.sender(), "area", form.area(), "properties", properties, "tracks",
					sending.tracks()))
			.run();
		if (sending.from() != null) {
			this.neo4j.query(PASS_ON).bindAll(Map.of("id", sending.id(), "from", sending.from())).run();
		}
	}

	/** Adds tracks to a referral, which waits for their answers again. */
	void add(String referral, List<Map<String, @Nullable Object>> tracks) {
		this.neo4j.query(ADD).bindAll(Map.of("id", referral, "tracks", tracks)).run();
	}

	/** The properties of a track that begins. */
	static Map<String, @Nullable Object> begun(String id, String receiver, @Nullable String service, String sender,
			OffsetDateTime at, @Nullable OffsetDateTime dueAt) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		String sent = ReferralTrackStatus.SENT.name();
		properties.put("id", id);
		properties.put("status", sent);
		properties.put("statuses", List.of(sent));
		properties.put("statusSince", List.of(at));
		properties.put("statusActors", List.of(sender));
		properties.put("statusNotes", List.of(""));
		properties.put("feedbackAt", List.of());
		properties.put("feedbackTexts", List.of());
		properties.put("feedbackGiven", List.of());
		properties.put("dueAt", dueAt);
		properties.put("version", 1);
		Map<String, @Nullable Object> track = new HashMap<>();
		track.put("receiver", receiver);
		track.put("service", service);
		track.put("properties", properties);
		return track;
	}

	void step(String track, ReferralStep step, @Nullable ReferralDeclineReason reason, @Nullable OffsetDateTime dueAt) {
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("id", track, "status", step.status().name(),
				"at", step.at(), "actor", step.actorId(), "note", (step.note() != null) ? step.note() : ""));
		parameters.put("reason", (reason != null) ? reason.name() : null);
		parameters.put("dueAt", dueAt);
		this.neo4j.query(STEP).bindAll(parameters).run();
	}

	void feedback(String track, ReferralFeedback feedback, @Nullable OffsetDateTime dueAt) {
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("id", track, "at", feedback.at(), "text",
				feedback.text(), "given", String.join(" ", feedback.givenCodes())));
		parameters.put("dueAt", dueAt);
		this.neo4j.query(FEEDBACK).bindAll(parameters).run();
	}

	void followUp(String referral, ReferralFollowUp told) {
		this.neo4j.query(FOLLOW_UP)
			.bindAll(Map.of("id", referral, "met", told.overall().name(), "metOn", told.askedOn(), "metServices",
					told.services().stream().map(ReferralFollowUp.ServiceMet::type).toList(), "metAnswers",
					told.services().stream().map((each) -> each.met().name()).toList()))
			.run();
	}

	/** The sender has to ask by then whether the need was met. */
	void askBy(String referral, OffsetDateTime dueAt) {
		this.neo4j.query("MATCH (r:Referral {id: $id}) SET r.dueAt = $dueAt")
			.bindAll(Map.of("id", referral, "dueAt", dueAt))
			.run();
	}

	/**
	 * Closes it.
	 * @param reason why early; null when everything is done
	 * @param step by how much the version grows: not at all where the change that it
	 * follows from has counted
	 */
	void close(String referral, LocalDate day, @Nullable String reason, int step) {
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("id", referral, "closedOn", day, "step", step));
		parameters.put("reason", reason);
		this.neo4j.query(CLOSE).bindAll(parameters).run();
	}

}
