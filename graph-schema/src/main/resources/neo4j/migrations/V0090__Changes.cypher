// The change record: one (:Change) a write, in the same transaction.
CREATE CONSTRAINT change_id_unique FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE INDEX change_at_idx FOR (n:Change) ON (n.at);
CREATE INDEX change_objectId_idx FOR (n:Change) ON (n.objectId, n.id);
