/**
 * The community-partnership portal: one package a feature, arrows as in
 * {@code docs/architecture.md}.
 */
@NullMarked
package org.partnershipportal;

import org.jspecify.annotations.NullMarked;
