// (:Problem)-[:HAS_MEASURE]->(:Measure)-[:HAS_RESULT]->(:MeasureResult), (:Problem)-[:HAS_CONCLUSION]->(:Conclusion).
CREATE CONSTRAINT measure_id_unique FOR (n:Measure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT measureResult_id_unique FOR (n:MeasureResult) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT conclusion_id_unique FOR (n:Conclusion) REQUIRE n.id IS UNIQUE;
