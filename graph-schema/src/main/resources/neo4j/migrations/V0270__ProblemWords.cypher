// What was recorded before problems had translations is found as before.
MATCH (p:Problem) SET p.titleWords = [p.title], p.definitionWords = CASE WHEN p.definition IS NULL THEN [] ELSE [p.definition] END;
