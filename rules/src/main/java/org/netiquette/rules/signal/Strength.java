package org.netiquette.rules.signal;

/** How surely a wording shows its signal, weakest first. */
public enum Strength {
    /** Only together with other signs. */
    WEAK,
    /** More often than not. */
    LIKELY,
    /** Hardly ever anything else. */
    STRONG
}
