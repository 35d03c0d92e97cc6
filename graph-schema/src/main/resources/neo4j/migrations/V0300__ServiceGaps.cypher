// Needs for which nothing could be sent: (:Actor)-[:NOTED]->(:UnmetNeed)-[:NEEDED_IN]->(:Community). Gaps are counted by time.
CREATE CONSTRAINT unmetNeed_id_unique FOR (n:UnmetNeed) REQUIRE n.id IS UNIQUE;
CREATE INDEX unmetNeed_recordedOn_idx FOR (n:UnmetNeed) ON (n.recordedOn);
CREATE INDEX referral_sentAt_idx FOR (n:Referral) ON (n.sentAt);
CREATE INDEX referralCount_month_idx FOR (n:ReferralCount) ON (n.month);
