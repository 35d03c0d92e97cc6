// Referrals across borders: an (:Actor) may be the national referral mechanism of a country, found by it; what it passes on comes from
// what it was sent: (:Referral)-[:PASSED_ON_FROM]->(:Referral).
CREATE INDEX actor_nationalMechanismOf_idx FOR (n:Actor) ON (n.nationalMechanismOf);
