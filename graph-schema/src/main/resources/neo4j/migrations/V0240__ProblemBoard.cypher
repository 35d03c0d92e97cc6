// The board lists problems by the stage at which they are.
CREATE INDEX problem_stage_idx FOR (n:Problem) ON (n.stage);
