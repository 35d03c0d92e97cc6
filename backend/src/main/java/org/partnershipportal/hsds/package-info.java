/**
 * The Human Services Data Specification (HSDS) 3.1 as it is published: its tables, and
 * packages of their rows, read and written. Knows neither the graph nor the API.
 */
@NullMarked
package org.partnershipportal.hsds;

import org.jspecify.annotations.NullMarked;
