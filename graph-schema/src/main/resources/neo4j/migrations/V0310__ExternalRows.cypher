// What of a package has no place in the model: (:ExternalRow {key: "<register>|<table>|<id>", owner: "<register>|<table>|<id>"}).
// Places, services at places and parts have external ids too: (:Place|:ServiceAtPlace|:Part)-[:KNOWN_AS]->(:ExternalId).
CREATE CONSTRAINT externalRow_key_unique FOR (n:ExternalRow) REQUIRE n.key IS UNIQUE;
CREATE INDEX externalRow_owner_idx FOR (n:ExternalRow) ON (n.owner);
