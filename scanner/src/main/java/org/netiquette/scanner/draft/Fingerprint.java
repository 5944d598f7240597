package org.netiquette.scanner.draft;

/**
 * What a draft says, as a hash: the same words saved again have the same fingerprint, whatever the headers.
 *
 * @param sha256 64 hexadecimal digits over author text, subject, recipients and attachment names
 */
public record Fingerprint(String sha256) {}
