// The triangle: (:Problem)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(:Side:VictimGroup|:Location|:OffenderGroup),
// (:SideAnalysis)-[:HAS_FACTOR]->(:Factor), (:SideAnalysis)-[:HAS_COUNTERMEASURE]->(:Countermeasure)-[:ANSWERS]->(:Factor).
CREATE CONSTRAINT side_id_unique FOR (n:Side) REQUIRE n.id IS UNIQUE;
CREATE INDEX side_nameKey_idx FOR (n:Side) ON (n.nameKey, n.id);
CREATE FULLTEXT INDEX side_name_fulltext FOR (n:Side) ON EACH [n.name] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE CONSTRAINT sideAnalysis_id_unique FOR (n:SideAnalysis) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT factor_id_unique FOR (n:Factor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT countermeasure_id_unique FOR (n:Countermeasure) REQUIRE n.id IS UNIQUE;
