package org.partnershipportal.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/**
 * A service method that carries out an operation of the API: refused unless a role of the
 * caller may carry it out on something. Where the table says {@link Extent#OWN}, the
 * method also calls {@link Permissions#require(Operation, String)} once it knows whose
 * object it is.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@permissions.permits(T(org.partnershipportal.security.Operation).{value})")
public @interface Guarded {

	/** The row of the table. */
	Operation value();

}
