// What an account follows and has read: (:Account)-[:FOLLOWS]->(:Problem), (:Account)-[:HAS_READ]->(:ReadMark).
CREATE CONSTRAINT account_id_unique FOR (n:Account) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT readMark_key_unique FOR (n:ReadMark) REQUIRE n.key IS UNIQUE;
