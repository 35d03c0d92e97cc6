// Actors that only some may know of; the property is absent from all others.
CREATE INDEX actor_confidential_idx FOR (n:Actor) ON (n.confidential);
