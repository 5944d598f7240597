package org.netiquette.rules.catalogue;

/**
 * The sentence model that a reviewer reads with.
 *
 * @param name what it is, for example {@code sentence-model.en}
 * @param version eight hexadecimal digits that change whenever the model does
 */
public record ModelEntry(String name, String version) {}
