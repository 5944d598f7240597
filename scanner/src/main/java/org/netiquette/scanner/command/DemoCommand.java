package org.netiquette.scanner.command;

import java.util.concurrent.Callable;
import org.netiquette.scanner.demo.Demo;
import org.netiquette.scanner.watch.RealPause;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the scanner does, without any account. */
@Command(name = "demo", description = "See it work on a mailbox in memory; needs no account and ends by itself.")
final class DemoCommand implements Callable<Integer> {

    private final ScannerCommand top;

    @Option(names = "--keep", description = "Leave the mailbox there afterwards, to look at with a mail program.")
    private boolean keep;

    DemoCommand(ScannerCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        top.requireText("demo");
        RealPause pause = new RealPause();
        top.surroundings().atExit().accept(pause::end);
        Demo demo = new Demo(top.out(), top.style(), top.workshop(top.engine()), pause);
        return demo.play(keep) ? ExitCode.NOTHING_FOUND : ExitCode.COULD_NOT;
    }
}
