// Communities: (:Community)-[:PART_OF]->(:Community), (:Community)-[:SPANS]->(:Community).
CREATE CONSTRAINT community_id_unique FOR (n:Community) REQUIRE n.id IS UNIQUE;
CREATE INDEX community_nameKey_idx FOR (n:Community) ON (n.nameKey, n.id);
CREATE FULLTEXT INDEX community_name_fulltext FOR (n:Community) ON EACH [n.name] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
