package org.partnershipportal.security.gate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is let in.
 *
 * @param body largest request body
 * @param importBody largest request body of those who may start an import, whose files
 * come in it
 * @param text longest text in variables, in characters; those who may start an import may
 * send a file instead
 * @param list longest list in variables
 * @param values most values in all variables together
 * @param depth how deep variables may nest
 * @param subscriptions most subscriptions of one account at a time, on one server
 * @param sockets most WebSockets of one account at a time, on one server
 * @param userRate requests of one account a minute; 0 for any number
 * @param addressRate requests from one address a minute, signed in or not; 0 for any
 * number
 */
@ConfigurationProperties("portal.limits")
record GateLimits(@DefaultValue("1MB") DataSize body, @DefaultValue("64MB") DataSize importBody,
		@DefaultValue("20000") int text, @DefaultValue("1000") int list, @DefaultValue("5000") int values,
		@DefaultValue("10") int depth, @DefaultValue("30") int subscriptions, @DefaultValue("20") int sockets,
		@DefaultValue("1200") int userRate, @DefaultValue("6000") int addressRate) {
}
