// Vocabularies: one label a vocabulary, a term by its code.
CREATE CONSTRAINT actorKind_code_unique FOR (n:ActorKind) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT cooperationForm_code_unique FOR (n:CooperationForm) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT partnershipKind_code_unique FOR (n:PartnershipKind) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT exploitationForm_code_unique FOR (n:ExploitationForm) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT traffickingPhase_code_unique FOR (n:TraffickingPhase) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT serviceType_code_unique FOR (n:ServiceType) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT informationSource_code_unique FOR (n:InformationSource) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT indicator_code_unique FOR (n:Indicator) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT typicalInfluencer_code_unique FOR (n:TypicalInfluencer) REQUIRE n.code IS UNIQUE;
