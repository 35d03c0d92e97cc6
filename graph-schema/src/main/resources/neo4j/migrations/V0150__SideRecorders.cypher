// Which unit recorded a side: it keeps seeing it when no problem has it any more. Sides from before: the unit of the
// first problem they belong to.
MATCH (unit:PoliceUnit)-[:OWNS]->(p:Problem)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(s:Side)
WHERE NOT (s)<-[:RECORDED]-()
WITH s, unit, p
ORDER BY p.recordedOn, p.id
WITH s, head(collect(unit)) AS recorder
CREATE (recorder)-[:RECORDED]->(s);
