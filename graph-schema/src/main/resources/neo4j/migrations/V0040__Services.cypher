// Services: (:Organisation)-[:OFFERS]->(:Service).
CREATE CONSTRAINT service_id_unique FOR (n:Service) REQUIRE n.id IS UNIQUE;
CREATE INDEX service_nameKey_idx FOR (n:Service) ON (n.nameKey, n.id);
CREATE FULLTEXT INDEX service_name_fulltext FOR (n:Service) ON EACH [n.name, n.alternateName] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
