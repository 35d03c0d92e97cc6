// Partnerships: (:Actor)-[:PARTY_TO]->(:Partnership)-[:COVERS]->(:Community).
CREATE CONSTRAINT partnership_id_unique FOR (n:Partnership) REQUIRE n.id IS UNIQUE;
CREATE INDEX partnership_nameKey_idx FOR (n:Partnership) ON (n.nameKey, n.id);
CREATE INDEX partnership_validTo_idx FOR (n:Partnership) ON (n.validTo);
CREATE CONSTRAINT party_to_id_unique FOR ()-[r:PARTY_TO]-() REQUIRE r.id IS UNIQUE;
CREATE FULLTEXT INDEX partnership_name_fulltext FOR (n:Partnership) ON EACH [n.name] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
