/**
 * Neo4j, Keycloak and the portal as processes of this machine that end with the program
 * which started them.
 */
@NullMarked
package org.partnershipportal.standalone;

import org.jspecify.annotations.NullMarked;
