/**
 * Finding the right service in seconds: free text in several languages, what narrows it
 * down, and where it is. An index of each replica that follows the change record; who may
 * see what is decided by the graph, at each question.
 */
@NullMarked
package org.partnershipportal.finding;

import org.jspecify.annotations.NullMarked;
