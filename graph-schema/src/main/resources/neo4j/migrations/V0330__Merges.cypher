// Two entries that are one. What goes becomes a (:Merged) that leads on: (:Merged)-[:MERGED_INTO]->(:Actor), so that its id still finds what stays.
// A (:Merge) keeps what the undoing needs; a (:NotSame) remembers that two entries only look alike. Relations that moved bear the merge in mergedBy.
CREATE CONSTRAINT merged_id_unique FOR (n:Merged) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT merge_id_unique FOR (n:Merge) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT notSame_key_unique FOR (n:NotSame) REQUIRE n.key IS UNIQUE;
CREATE INDEX can_influence_saidBy_idx FOR ()-[r:CAN_INFLUENCE]-() ON (r.saidBy);
// Found by the names of what was merged into them, too.
DROP INDEX actor_name_fulltext;
CREATE FULLTEXT INDEX actor_name_fulltext FOR (n:Actor) ON EACH [n.name, n.alternateName, n.aliases];
DROP INDEX service_name_fulltext;
CREATE FULLTEXT INDEX service_name_fulltext FOR (n:Service) ON EACH [n.name, n.alternateName, n.aliases];
