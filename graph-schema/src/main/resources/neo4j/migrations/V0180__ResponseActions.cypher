// What will be done about a problem: (:Problem)-[:HAS_RESPONSE]->(:ResponseAction), -[:ASSIGNED_TO]->(:Actor),
// -[:SERVES_COUNTERMEASURE]->(:Countermeasure), -[:COMMITTED_UNDER]->(:Partnership).
CREATE CONSTRAINT responseAction_id_unique FOR (n:ResponseAction) REQUIRE n.id IS UNIQUE;
CREATE INDEX responseAction_dueOn_idx FOR (n:ResponseAction) ON (n.dueOn);
