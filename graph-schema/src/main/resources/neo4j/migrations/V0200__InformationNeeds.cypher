// What else must be known: (:Problem)-[:NEEDS_TO_KNOW]->(:InformationNeed), -[:TO_ASK]->(:Actor), -[:ABOUT]->(:SideAnalysis).
CREATE CONSTRAINT informationNeed_id_unique FOR (n:InformationNeed) REQUIRE n.id IS UNIQUE;
