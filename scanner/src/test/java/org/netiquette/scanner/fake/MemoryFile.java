package org.netiquette.scanner.fake;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.netiquette.scanner.state.DurableFile;

/** A file in memory that outlives a crash of whoever writes it, up to the byte that was reached. */
public final class MemoryFile implements DurableFile {

    private final String name;
    private final Faults faults;
    private byte[] content = new byte[0];

    /** An empty file. */
    public MemoryFile(String name, Faults faults) {
        this.name = name;
        this.faults = faults;
    }

    /** Puts bytes there from outside. */
    public void set(byte[] bytes) {
        content = bytes.clone();
    }

    @Override
    public byte[] read() {
        return content.clone();
    }

    @Override
    public void append(byte[] bytes) {
        faults.at("before append to " + name);
        byte[] before = content;
        content = joined(before, Arrays.copyOf(bytes, bytes.length / 2));
        faults.at("half way through append to " + name);
        content = joined(before, bytes);
        faults.at("after append to " + name);
    }

    @Override
    public void replace(byte[] bytes) {
        faults.at("before replace of " + name);
        content = bytes.clone();
        faults.at("after replace of " + name);
    }

    @Override
    public String keepCopy() {
        return name + ".damaged-1";
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }
}
