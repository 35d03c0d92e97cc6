// Profiles after HSDS: (:Organisation)-[:HAS_PLACE]->(:Place), (:Service)-[:GIVEN_AS]->(:ServiceAtPlace)-[:AT]->(:Place); of each of them, and of
// parts themselves, -[:HAS_PART]->(:Part), which is also one of
// (:SpokenLanguage), (:Phone), (:FocalPoint), (:Schedule), (:ServiceArea), (:PostalAddress), (:Accessibility),
// (:CostOption), (:RequiredDocument), (:CapacityUnit), (:ServiceCapacity), (:WebLink), (:Funding), (:Program),
// (:OrganisationIdentifier).
CREATE CONSTRAINT servedGroup_code_unique FOR (n:ServedGroup) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT part_id_unique FOR (n:Part) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id_unique FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE INDEX place_nameKey_idx FOR (n:Place) ON (n.nameKey, n.id);
CREATE INDEX place_confidential_idx FOR (n:Place) ON (n.confidential);
CREATE CONSTRAINT serviceAtPlace_id_unique FOR (n:ServiceAtPlace) REQUIRE n.id IS UNIQUE;
