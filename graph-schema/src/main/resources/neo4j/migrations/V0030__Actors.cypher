// Actors: (:Actor:PoliceUnit) or (:Actor:Organisation:CommunityPartner:ServiceProvider),
// (:PoliceUnit)-[:REPORTS_TO]->(:PoliceUnit), (:Actor)-[:SERVES]->(:Community).
CREATE CONSTRAINT actor_id_unique FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE INDEX actor_nameKey_idx FOR (n:Actor) ON (n.nameKey, n.id);
CREATE INDEX actor_kind_idx FOR (n:Actor) ON (n.kind);
CREATE FULLTEXT INDEX actor_name_fulltext FOR (n:Actor) ON EACH [n.name, n.alternateName] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
