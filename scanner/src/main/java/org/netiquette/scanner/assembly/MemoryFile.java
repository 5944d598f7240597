package org.netiquette.scanner.assembly;

import java.util.Arrays;
import org.netiquette.scanner.state.DurableFile;

/** A file that ends with this process: for the demo and for trials. */
final class MemoryFile implements DurableFile {

    private byte[] bytes;

    MemoryFile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @Override
    public synchronized byte[] read() {
        return bytes.clone();
    }

    @Override
    public synchronized void append(byte[] more) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, longer, bytes.length, more.length);
        bytes = longer;
    }

    @Override
    public synchronized void replace(byte[] others) {
        bytes = others.clone();
    }

    @Override
    public synchronized String moveAside() {
        bytes = new byte[0];
        return "nothing, as this is only a trial";
    }
}
