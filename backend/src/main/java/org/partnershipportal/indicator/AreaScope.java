package org.partnershipportal.indicator;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.security.Scope;

/**
 * For which communities the caller may decide what is watched: those that its unit, or
 * one that reports to it today, serves today, and those that lie in an area so served. A
 * closed unit serves nobody.
 */
@Component
public class AreaScope {

	private final Permissions permissions;

	private final Today today;

	AreaScope(Permissions permissions, Today today) {
		this.permissions = permissions;
		this.today = today;
	}

	/**
	 * A Cypher condition that the caller may decide for the community of a variable. It
	 * refers to what {@link #with} binds.
	 */
	public static String decidesFor(String community) {
		return """
				($areaAll OR EXISTS {
				  MATCH (%s)-[:PART_OF*0..20]->(:Community)<-[areaServes:SERVES]-(areaUnit:PoliceUnit)
				  WHERE %s AND (areaUnit.closedOn IS NULL OR areaUnit.closedOn > $areaDay) AND EXISTS {
				    MATCH (areaUnit)-[areaLines:REPORTS_TO*0..20]->(:PoliceUnit {id: $areaViewer})
				    WHERE all(areaLine IN areaLines WHERE %s)
				  }
				})""".formatted(community, Periods.holds("areaServes", "$areaDay"),
				Periods.holds("areaLine", "$areaDay"));
	}

	/** Other parameters, and what the condition refers to, for whoever calls now. */
	public Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> others) {
		Scope scope = this.permissions.areaScope(Operation.SET_INDICATOR_LIST);
		Map<String, @Nullable Object> parameters = new HashMap<>(others);
		parameters.put("areaAll", scope.all());
		parameters.put("areaViewer", scope.unit());
		parameters.put("areaDay", this.today.date());
		return parameters;
	}

}
