/**
 * The programs that run in the processes of the local servers: no class of the portal is
 * used here.
 */
package org.partnershipportal.standalone.process;
