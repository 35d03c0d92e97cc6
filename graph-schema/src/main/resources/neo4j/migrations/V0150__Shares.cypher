// A problem shown to an actor outside: (:Share)-[:OF_PROBLEM]->(:Problem), -[:SHARED_WITH]->(:Actor), -[:INCLUDES]->(:SideAnalysis).
CREATE CONSTRAINT share_id_unique FOR (n:Share) REQUIRE n.id IS UNIQUE;
