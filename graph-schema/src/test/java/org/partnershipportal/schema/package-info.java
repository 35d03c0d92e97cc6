/**
 * Checks of what Neo4j must look like that need no server: names, order, reference data,
 * and the page that describes the model.
 */
package org.partnershipportal.schema;
