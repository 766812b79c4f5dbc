"""The program as trials run it: in a folder, with its outputs caught and an end to its time."""
import dataclasses
import os
import signal
import subprocess
import tempfile
import time

# What asks a program to stop.
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclasses.dataclass
class Outcome:
    arguments: list
    status: int      # negative: ended by that signal
    output: bytes
    messages: str
    seconds: float
    is_hanging: bool  # was killed at the end of its time

    @property
    def crash(self):
        """What shows that the program did not end by its own decision, or None."""
        if self.is_hanging:
            return f"no end after {self.seconds:.0f} s"
        if self.status < 0:
            return f"ended by {signal.Signals(-self.status).name}"
        for sign in ("Fatal error", "Crash:", "AddressSanitizer", "Illegal instruction"):
            if sign in self.messages:
                return f"said '{sign}'"
        return None

    def __str__(self):
        said = self.messages.strip().splitlines()
        return (f"{' '.join(map(str, self.arguments))}: status {self.status}"
                + (f", {said[-1][:300]}" if said else ""))


def environment(changes=None):
    # No backtrace: it takes seconds, and the signal says enough.
    values = dict(os.environ, LC_ALL="C.UTF-8", SWIFT_BACKTRACE="enable=no")
    values.update(changes or {})
    return values


def start(program, arguments, folder, changes=None, limits=None):
    """The program, started. Its outputs go to files, so that no full pipe can stop it.

    `limits` is called in the new process before the program begins."""
    def prepare():
        # A shell that starts the trial in the background leaves Ctrl-C ignored, and a program that starts
        # it may have blocked signals: either is handed down.
        for number in STOPPING:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        if limits:
            limits()

    output, messages = tempfile.TemporaryFile(), tempfile.TemporaryFile()
    process = subprocess.Popen(
        [str(program), *map(str, arguments)], cwd=folder, env=environment(changes),
        stdin=subprocess.DEVNULL, stdout=output, stderr=messages,
        preexec_fn=prepare)
    process.arguments_given = list(arguments)
    process.caught = (output, messages)
    process.began = time.monotonic()
    return process


def finish(process, seconds=120):
    """Waits for the end of a started program, and gives what came of it."""
    is_hanging = False
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        is_hanging = True
        process.kill()
        process.wait()
    taken = time.monotonic() - process.began
    texts = []
    for file in process.caught:
        file.seek(0)
        texts.append(file.read())
        file.close()
    return Outcome(
        process.arguments_given, process.returncode, texts[0], texts[1].decode("utf-8", "replace"),
        taken, is_hanging)


def run(program, arguments, folder, seconds=120, changes=None, limits=None):
    return finish(start(program, arguments, folder, changes, limits), seconds)
