// Problems: (:PoliceUnit)-[:OWNS]->(:Problem)-[:CONCERNS]->(:Community).
CREATE CONSTRAINT problem_id_unique FOR (n:Problem) REQUIRE n.id IS UNIQUE;
CREATE INDEX problem_nameKey_idx FOR (n:Problem) ON (n.nameKey, n.id);
CREATE FULLTEXT INDEX problem_title_fulltext FOR (n:Problem) ON EACH [n.title] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
