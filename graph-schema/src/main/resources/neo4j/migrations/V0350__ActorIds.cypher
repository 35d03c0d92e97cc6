// Queries that ask for a (:Organisation) or a (:PoliceUnit) by its id find it with one look, too: nothing tells the database that each is an (:Actor).
CREATE CONSTRAINT organisation_id_unique FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policeUnit_id_unique FOR (n:PoliceUnit) REQUIRE n.id IS UNIQUE;
