// An influence serves a countermeasure: (:Countermeasure)-[:COUNTS_ON {influence}]->(:Actor).
CREATE INDEX counts_on_influence_idx FOR ()-[r:COUNTS_ON]-() ON (r.influence);
