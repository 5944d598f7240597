package org.netiquette.scanner;

/** The command that starts the scanner. */
public final class NetiquetteScanner {

    private NetiquetteScanner() {}

    /** Starts it. */
    public static void main(String[] args) {
        System.exit(args.length);
    }
}
