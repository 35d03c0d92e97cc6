// Referrals: (:Actor)-[:SENT]->(:Referral)-[:HAS_TRACK]->(:ReferralTrack)-[:TO]->(:Actor), (:Referral)-[:IN_AREA]->(:Community), (:ReferralTrack)-[:ASKS_FOR]->(:Service); what is left of old ones: (:ReferralCount)-[:COUNTED_IN]->(:Community). Services are found by type.
CREATE CONSTRAINT referral_id_unique FOR (n:Referral) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT referral_code_unique FOR (n:Referral) REQUIRE n.code IS UNIQUE;
CREATE INDEX referral_dueAt_idx FOR (n:Referral) ON (n.dueAt);
CREATE INDEX referral_closedOn_idx FOR (n:Referral) ON (n.closedOn);
CREATE CONSTRAINT referralTrack_id_unique FOR (n:ReferralTrack) REQUIRE n.id IS UNIQUE;
CREATE INDEX referralTrack_dueAt_idx FOR (n:ReferralTrack) ON (n.dueAt);
CREATE CONSTRAINT referralCount_key_unique FOR (n:ReferralCount) REQUIRE n.key IS UNIQUE;
CREATE FULLTEXT INDEX service_types_fulltext FOR (n:Service) ON EACH [n.types] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
