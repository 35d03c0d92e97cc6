// Who was shown something of a restricted side. Lists of one side's readers, newest first.
CREATE CONSTRAINT read_id_unique FOR (n:Read) REQUIRE n.id IS UNIQUE;
CREATE INDEX read_side_idx FOR (n:Read) ON (n.side, n.id);
