// Scanning: (:Concern)-[:HEARD_IN]->(:Community), -[:RAISED_BY]->(:Actor), -[:GROUPED_INTO]->(:Problem); (:Problem)-[:HAS_PRIORITY]->(:Priority). Similar problems are found by words, without accents.
CREATE CONSTRAINT concern_id_unique FOR (n:Concern) REQUIRE n.id IS UNIQUE;
CREATE FULLTEXT INDEX concern_text_fulltext FOR (n:Concern) ON EACH [n.text, n.place] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE CONSTRAINT priority_id_unique FOR (n:Priority) REQUIRE n.id IS UNIQUE;
CREATE FULLTEXT INDEX problem_definition_fulltext FOR (n:Problem) ON EACH [n.title, n.definition] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX side_description_fulltext FOR (n:Side) ON EACH [n.name, n.description] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
