// What others call it: (:Actor|:Service|:Partnership)-[:KNOWN_AS]->(:ExternalId {key: "<source>|<id>"}).
CREATE CONSTRAINT externalId_key_unique FOR (n:ExternalId) REQUIRE n.key IS UNIQUE;
