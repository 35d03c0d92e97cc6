// Profiles after HSDS: (:Organisation|Service|Place|ServiceAtPlace)-[:HAS_PART]->(:Part), (:Organisation)-[:HAS_PLACE]->(:Place), (:Service)-[:GIVEN_AS]->(:ServiceAtPlace)-[:AT]->(:Place).
CREATE CONSTRAINT servedGroup_code_unique FOR (n:ServedGroup) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT part_id_unique FOR (n:Part) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id_unique FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE INDEX place_nameKey_idx FOR (n:Place) ON (n.nameKey, n.id);
CREATE INDEX place_confidential_idx FOR (n:Place) ON (n.confidential);
CREATE CONSTRAINT serviceAtPlace_id_unique FOR (n:ServiceAtPlace) REQUIRE n.id IS UNIQUE;
