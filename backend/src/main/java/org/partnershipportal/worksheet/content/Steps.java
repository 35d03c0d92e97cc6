package org.partnershipportal.worksheet.content;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.analysis.InformationNeed;
import org.partnershipportal.assessment.Conclusion;
import org.partnershipportal.assessment.Measure;
import org.partnershipportal.assessment.MeasureResult;
import org.partnershipportal.response.ResponseAction;
import org.partnershipportal.scanning.Priority;

/**
 * What the steps of the worksheet hold beside the triangle.
 *
 * @param priority why this problem first; null while it is not rated
 * @param needs what else must be known
 * @param actions what will be done
 * @param measures what is measured
 * @param conclusions what was concluded, the latest last
 */
record Steps(@Nullable Priority priority, List<InformationNeed> needs, List<ResponseAction> actions,
		List<Measured> measures, List<Conclusion> conclusions) {

	Steps {
		needs = List.copyOf(needs);
		actions = List.copyOf(actions);
		measures = List.copyOf(measures);
		conclusions = List.copyOf(conclusions);
	}

	/**
	 * A measure with what was found.
	 *
	 * @param measure what is measured
	 * @param results what was found and counts, the earliest first
	 */
	record Measured(Measure measure, List<MeasureResult> results) {

		Measured {
			results = List.copyOf(results);
		}

	}

}
