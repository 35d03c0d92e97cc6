// What became of a mutation with a clientMutationId; kept for a day. The constraint lets one of many begin.
CREATE CONSTRAINT mutationOutcome_id_unique FOR (n:MutationOutcome) REQUIRE n.id IS UNIQUE;
CREATE INDEX mutationOutcome_at_idx FOR (n:MutationOutcome) ON (n.at);
