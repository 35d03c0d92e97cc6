// Influences: (:Actor)-[:CAN_INFLUENCE]->(:Side).
CREATE CONSTRAINT can_influence_id_unique FOR ()-[r:CAN_INFLUENCE]-() REQUIRE r.id IS UNIQUE;
