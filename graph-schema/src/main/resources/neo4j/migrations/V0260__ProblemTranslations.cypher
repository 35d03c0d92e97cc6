// Title and definition in other languages: (:Problem)-[:HAS_TRANSLATION]->(:ProblemTranslation). A problem is found by its words in any of them.
CREATE CONSTRAINT problemTranslation_id_unique FOR (n:ProblemTranslation) REQUIRE n.id IS UNIQUE;
DROP INDEX problem_title_fulltext;
DROP INDEX problem_definition_fulltext;
CREATE FULLTEXT INDEX problem_titleWords_fulltext FOR (n:Problem) ON EACH [n.titleWords] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE FULLTEXT INDEX problem_definitionWords_fulltext FOR (n:Problem) ON EACH [n.titleWords, n.definitionWords] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
