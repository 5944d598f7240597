/**
 * What goes over the wire, as records whose names and components are those of the JSON. They know the judgement's own
 * records only to be made from them.
 */
@NullMarked
package org.netiquette.server.wire;

import org.jspecify.annotations.NullMarked;
