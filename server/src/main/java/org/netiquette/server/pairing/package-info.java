/**
 * Whom the user let in: {@link org.netiquette.server.pairing.Pairing} makes a browser extension a paired client,
 * {@link org.netiquette.server.pairing.Clients} knows them again. Nothing here knows HTTP.
 */
@NullMarked
package org.netiquette.server.pairing;

import org.jspecify.annotations.NullMarked;
