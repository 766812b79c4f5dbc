"""The library of Tools/faults: built once for a trial, loaded before the program by the dynamic linker."""
import re
import shutil
import subprocess
import sys

# What each operation fails with, see https://www.sqlite.org/rescode.html and errno(3).
CANTOPEN, FULL, BUSY = 14, 13, 5
EIO, EMFILE, ENOSPC = 5, 24, 28
CODES = {
    "open": (CANTOPEN,),
    "read": (266,),             # SQLITE_IOERR_READ
    "write": (778, FULL),       # SQLITE_IOERR_WRITE
    "truncate": (1546,),        # SQLITE_IOERR_TRUNCATE
    "sync": (1034,),            # SQLITE_IOERR_FSYNC
    "size": (1802,),            # SQLITE_IOERR_FSTAT
    "lock": (3850, BUSY),       # SQLITE_IOERR_LOCK
    "unlock": (2058,),          # SQLITE_IOERR_UNLOCK
    "reserved": (3594,),        # SQLITE_IOERR_CHECKRESERVEDLOCK
    "access": (3338,),          # SQLITE_IOERR_ACCESS
    "delete": (2570,),          # SQLITE_IOERR_DELETE
    "path": (782,),             # SQLITE_CANTOPEN_FULLPATH
    "shm-map": (5386,),         # SQLITE_IOERR_SHMMAP
    "shm-lock": (5130, BUSY),   # SQLITE_IOERR_SHMLOCK
    "memory": (7,),             # SQLITE_NOMEM
    "file-open": (EIO, EMFILE),
    "file-create": (ENOSPC,),
    "file-read": (EIO,),
    "file-write": (ENOSPC, EIO),
    "file-sync": (EIO,),
    "file-rename": (EIO,),
    "output": (ENOSPC, EIO),
}
# Who is busy for ever is waited for, half a minute long.
PASSING = {BUSY: ("lock", "shm-lock")}
# The status of a program that lost power, from power.c.
LOST = 77


def group(operation):
    if operation == "memory":
        return "in the allocator"
    if operation == "output" or operation.startswith("file-"):
        return "of the program's own files"
    return "below SQLite"


class FaultLibrary:
    def __init__(self, trial):
        if sys.platform != "linux":
            raise SystemExit("error: this trial needs the dynamic linker of Linux")
        compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
        if compiler is None:
            raise SystemExit("error: a C compiler is needed, e.g. apt-get install gcc")
        self.path = trial.new_folder() / "faults.so"
        sources = sorted((trial.root / "Tools" / "faults").glob("*.c"))
        # What C leaves undefined ends the program by a signal, which is a failure of the trial.
        subprocess.run(
            [compiler, "-Wall", "-Wextra", "-O1", "-fsanitize=undefined",
             "-fsanitize-undefined-trap-on-error", "-shared", "-fPIC", "-o", self.path, *sources,
             "-lsqlite3", "-ldl", "-lpthread"], check=True)

    def environment(self, folder, log, changes):
        """What the program is run with in `folder`, whose folder for temporary files is `tmp`."""
        return {
            "LD_PRELOAD": str(self.path), "TMPDIR": str(folder / "tmp"), "FAULT_FOLDER": str(folder),
            "FAULT_LOG": str(log), **{name: str(value) for name, value in changes.items()},
        }


class Log:
    """What the library wrote: where the fault came, and how often each operation was done."""

    def __init__(self, path):
        text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
        fired = re.search(r"^fired (.*)$", text, re.MULTILINE)
        self.fired = fired.group(1).strip() if fired else None
        self.counts = {
            name: int(count) for name, count in re.findall(r"^count (\S+) (\d+)$", text, re.MULTILINE)}
        changes = re.search(r"^changes (\d+)$", text, re.MULTILINE)
        self.changes = int(changes.group(1)) if changes else 0
