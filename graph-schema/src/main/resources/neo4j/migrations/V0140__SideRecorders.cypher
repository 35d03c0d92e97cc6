// Who recorded a side: (:PoliceUnit)-[:RECORDED]->(:Side). Lists of one kind of side, by name.
CREATE INDEX side_kind_idx FOR (n:Side) ON (n.kind, n.nameKey, n.id);
