package org.partnershipportal.referral.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.UserError;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.referral.NewUnmetNeed;
import org.partnershipportal.referral.ReferralAgeBand;
import org.partnershipportal.referral.ReferralGroup;
import org.partnershipportal.referral.ServiceGap;
import org.partnershipportal.referral.ServiceGapGrouping;
import org.partnershipportal.referral.ServiceGaps;
import org.partnershipportal.referral.UnmetNeed;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

@Controller
class ServiceGapController {

	private final ServiceGaps gaps;

	private final Communities communities;

	private final Vocabularies vocabularies;

	ServiceGapController(ServiceGaps gaps, Communities communities, Vocabularies vocabularies) {
		this.gaps = gaps;
		this.communities = communities;
		this.vocabularies = vocabularies;
	}

	record RecordUnmetNeedInput(@Nullable String clientMutationId, List<String> services, String area,
			@Nullable List<String> languages, ReferralAgeBand ageBand, @Nullable ReferralGroup group) {

		NewUnmetNeed need() {
			return new NewUnmetNeed(this.services, this.area, Objects.requireNonNullElse(this.languages, List.of()),
					this.ageBand, this.group);
		}

	}

	record RecordUnmetNeedPayload(@Nullable String clientMutationId, @Nullable UnmetNeed unmetNeed,
			List<UserError> userErrors) {
	}

	@QueryMapping
	List<ServiceGap> serviceGaps(@Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable String community,
			@Argument ServiceGapGrouping groupBy) {
		return this.gaps.find(from, to, community, groupBy);
	}

	@SchemaMapping(typeName = "ServiceGap")
	@Nullable Term service(ServiceGap gap) {
		return (gap.grouping() == ServiceGapGrouping.SERVICE_TYPE)
				? this.vocabularies.term(Vocabulary.SERVICE_TYPES, gap.key()) : null;
	}

	@BatchMapping(typeName = "ServiceGap", field = "area")
	Map<ServiceGap, @Nullable Community> areas(List<ServiceGap> gaps) {
		return Related.of(gaps, (gap) -> (gap.grouping() == ServiceGapGrouping.AREA) ? gap.key() : null,
				this.communities::byIds);
	}

	@SchemaMapping(typeName = "UnmetNeed")
	List<Term> services(UnmetNeed need) {
		return this.vocabularies.terms(Vocabulary.SERVICE_TYPES, need.serviceCodes());
	}

	@MutationMapping
	RecordUnmetNeedPayload recordUnmetNeed(@Argument RecordUnmetNeedInput input) {
		return Mutations.run(() -> this.gaps.record(input.need()),
				(need, errors) -> new RecordUnmetNeedPayload(input.clientMutationId(), need, errors));
	}

}
