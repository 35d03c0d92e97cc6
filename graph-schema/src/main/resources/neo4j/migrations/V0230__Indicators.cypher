// Signs a community watches: (:Community)-[:WATCHES]->(:IndicatorList). What was seen of them in a problem, as counts:
// (:Problem)-[:HAS_OBSERVATION]->(:IndicatorObservation).
CREATE CONSTRAINT indicatorList_id_unique FOR (n:IndicatorList) REQUIRE n.id IS UNIQUE;
CREATE INDEX indicatorList_reviseBy_idx FOR (n:IndicatorList) ON (n.reviseBy);
CREATE CONSTRAINT indicatorObservation_id_unique FOR (n:IndicatorObservation) REQUIRE n.id IS UNIQUE;
