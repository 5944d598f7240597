package org.netiquette.autostart;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes what would be run, and answers as it is told to; otherwise everything succeeds. */
final class FakePrograms implements SystemPrograms {

    private final List<String> ran = new ArrayList<>();
    private final Map<String, Deque<Outcome>> answers = new HashMap<>();
    private boolean absent;
    private int pauses;

    /** Fails the next time that a command with this in it is run, and only then. */
    FakePrograms failOnce(String part, String complaint) {
        answers.computeIfAbsent(part, none -> new ArrayDeque<>()).add(new Outcome(5, complaint));
        return this;
    }

    /** As on a system without any of them. */
    FakePrograms absent() {
        absent = true;
        return this;
    }

    @Override
    public Outcome run(List<String> words) throws IOException {
        String command = String.join(" ", words);
        ran.add(command);
        if (absent) {
            throw new IOException("error=2, No such file or directory");
        }
        return answers.entrySet().stream()
                .filter(answer ->
                        command.contains(answer.getKey()) && !answer.getValue().isEmpty())
                .map(answer -> answer.getValue().remove())
                .findFirst()
                .orElse(new Outcome(0, ""));
    }

    @Override
    public void pause() {
        pauses++;
    }

    /** What was run since this was asked last. */
    List<String> ran() {
        List<String> all = List.copyOf(ran);
        ran.clear();
        return all;
    }

    int pauses() {
        return pauses;
    }
}
