// Changes of entries that others propose: (:Actor)-[:PROPOSED]->(:Proposal), (:Actor|Service)-[:HAS_PROPOSAL]->(:Proposal). Read by the account that
// proposed, and by time.
CREATE CONSTRAINT proposal_id_unique FOR (n:Proposal) REQUIRE n.id IS UNIQUE;
CREATE INDEX proposal_byId_idx FOR (n:Proposal) ON (n.byId);
CREATE INDEX proposal_status_idx FOR (n:Proposal) ON (n.status);
