/**
 * The contact sheet of a community: whom to call there, on one page, to be carried along.
 */
@NullMarked
package org.partnershipportal.contact;

import org.jspecify.annotations.NullMarked;
