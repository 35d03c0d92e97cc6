// Imports: (:ImportRun)-[:REPORTS]->(:ImportRow).
CREATE CONSTRAINT importRun_id_unique FOR (n:ImportRun) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT importRow_key_unique FOR (n:ImportRow) REQUIRE (n.run, n.line) IS UNIQUE;
CREATE INDEX importRow_result_idx FOR (n:ImportRow) ON (n.run, n.result, n.line);
