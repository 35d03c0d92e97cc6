package org.partnershipportal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.TestPropertySource;

/** A {@link PortalIT} over the demonstration data, which it must leave as they are. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalIT
@TestExecutionListeners(listeners = DemonstrationReload.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@TestPropertySource(properties = "portal.demonstration=true")
public @interface Demonstration {

	/** The station of the demonstration accounts {@code officer} and {@code officer2}. */
	String HARBOUR_STATION = "00000000-0000-7000-8000-000000000001";

	/** The unit of the demonstration account {@code manager}. */
	String REGIONAL_POLICE = "00000000-0000-7000-8000-000000000002";

	/** The organisation of the demonstration account {@code partner}. */
	String MISSION = "00000000-0000-7000-8000-000000000003";

}
