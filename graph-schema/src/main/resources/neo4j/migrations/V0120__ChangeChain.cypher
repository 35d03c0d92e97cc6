// The change record is sealed into a chain: (:Change:Unsealed) waits, (:Change {number, previous, hash}) is sealed, (:ChangeHead) is the end.
CREATE CONSTRAINT change_number_unique FOR (n:Change) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT changeHead_name_unique FOR (n:ChangeHead) REQUIRE n.name IS UNIQUE;
CREATE INDEX change_subjectId_idx FOR (n:Change) ON (n.subjectId, n.id);
