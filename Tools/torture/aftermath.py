"""What a folder is like after a command that came to harm, and what must hold of it then."""
import re
import shutil

import content
import corpus
import program

JOURNALS = {"x.db-journal", "x.db-wal", "x.db-shm"}
OTHER = ["screen", "x.db", "--exclude", "--reason", "r", "--sql", "SELECT paper_id FROM papers LIMIT 1"]


def content_of(folder):
    """None where there is no database, or an empty file."""
    path = folder / "x.db"
    if not path.exists() or path.stat().st_size == 0:
        return None
    return content.Content(path, runs=False)


def files_of(folder):
    """The bytes of the files of a folder and of its folder for temporary files, by name."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*") if path.is_file()}


def without_clocks(text):
    return re.sub(rb"\d+\.\d+ (s|MB/s)\b", b"", text)


class Subject:
    """A command with what it makes of its folder when nothing happens, to compare with."""

    def __init__(self, trial, command, state):
        self.trial, self.command, self.state = trial, command, state
        self.files_before = files_of(state)
        self.content_before = content_of(state)
        folder = self.new_folder()
        first = self.run(folder)
        self.status, self.output = first.status, without_clocks(first.output)
        self.messages = without_clocks(first.messages.encode())
        self.files_after = files_of(folder)
        self.content_after = content_of(folder)
        again = self.run(folder)
        self.status_again = again.status
        for outcome in (first, again):
            if outcome.crash:
                trial.fail(f"undisturbed: {outcome}: {outcome.crash}")
        self._content_of_other_order = None
        check = program.run(trial.program, ["check", "-q", "x.db"], folder)
        if check.status != 0:
            trial.fail(f"undisturbed, then {check}\n{check.output.decode()}")
        shutil.rmtree(folder)

    def content_of_other_order(self):
        """What comes out when a.txt could be read the second time only: the order of exports gives
        things their numbers."""
        if self._content_of_other_order is None:
            folder = self.new_folder()
            program.run(self.trial.program, ["import", "-q", "x.db", "b.txt"], folder)
            self.run(folder)
            self._content_of_other_order = content_of(folder)
            shutil.rmtree(folder)
        return self._content_of_other_order

    def new_folder(self):
        folder = corpus.copy(self.trial, self.state)
        (folder / "tmp").mkdir(exist_ok=True)
        return folder

    def run(self, folder, changes=None):
        changes = {"TMPDIR": str(folder / "tmp"), **(changes or {})}
        return program.run(self.trial.program, self.command.arguments, folder, changes=changes)

    def is_undisturbed(self, outcome):
        """Whether the command says that it did its work, or as much of it as without a fault."""
        if outcome.status != self.status:
            return False
        return outcome.status == 0 or without_clocks(outcome.messages.encode()) == self.messages

    # What follows gives what is wrong, a sentence each.

    def faults_of_success(self, outcome, folder):
        """Of a command that says that it did its work: it did, all of it."""
        faults = []
        if without_clocks(outcome.output) != self.output:
            faults.append("printed something else")
        faults += self.faults_of_result(folder)
        return faults

    def faults_of_result(self, folder, is_second=False):
        found = content_of(folder)
        if found != self.content_after and not (
                is_second and found is not None and found == self.content_of_other_order()):
            return ["not the undisturbed result: " + self._differences(found, self.content_after)]
        return [
            f"{name} is not as after an undisturbed run" for name in self.command.outputs
            if not self._is_file(folder, name, self.files_after)]

    def faults_of_files(self, folder, may_leave_temporary_files, is_of_less=False):
        """Whether outputs are as before or whole; `is_of_less` when the command said that it did without
        a file, so that they are whole, but of less."""
        faults = []
        now = files_of(folder)
        known = self.files_before.keys() | self.files_after.keys() | JOURNALS
        if now.keys() - known and not may_leave_temporary_files:
            faults.append(f"left {sorted(now.keys() - known)}")
        for name in self.files_before.keys() | set(self.command.outputs):
            if name == "x.db" or name in JOURNALS:
                continue
            allowed = [self.files_before.get(name)]
            if name in self.command.outputs:
                allowed.append(self.files_after.get(name))
            is_whole_page = is_of_less and now.get(name, b"").rstrip().endswith(b"</html>")
            if now.get(name) not in allowed and not is_whole_page:
                faults.append(f"{name} is neither as before nor whole")
        return faults

    def faults_of_database(self, folder):
        """Of a copy: it is sound and has all or nothing in it; the next command works or says why not.

        Also whether it is at rest, with all or nothing in it."""
        copied = corpus.copy(self.trial, folder)
        try:
            path = copied / "x.db"
            if not path.exists():
                is_before = self.content_before is None
                return [] if is_before else ["the database is gone"], is_before
            is_at_rest = not any((copied / name).exists() for name in JOURNALS)
            damage = content.damage(path)
            if damage:
                return [f"damaged: {damage}"], False
            found = content_of(copied)
            if found in (self.content_before, self.content_after):
                return [], is_at_rest
            if self.command.is_atomic:
                return ["half done: " + self._differences(found, self.content_before)], False
            if found is None or "papers" not in found.tables:
                return [], False
            return self._faults_of_next_command(copied), False
        finally:
            shutil.rmtree(copied)

    def _faults_of_next_command(self, folder):
        other = program.run(self.trial.program, OTHER, folder)
        if other.status != 0:
            is_told = "stopped before its end" in other.messages and not other.crash
            return [] if is_told else [f"another command: {other}"]
        check = program.run(self.trial.program, ["check", "-q", "x.db"], folder)
        violated = [line for line in check.output.decode().splitlines() if line.startswith("NOT ")]
        is_told = len(violated) == 1 and "run the same import command again" in violated[0]
        return [] if check.status == 0 or is_told else [f"another command, then {check}: {violated}"]

    def faults_of_second_run(self, folder, is_of_less=False):
        """The command again ends as if nothing had happened.

        Where it had done its work without a file, what it analyses then has other numbers, since those
        follow the order of the exports: as much is there, and it is sound and reproducible."""
        outcome = self.run(folder)
        if outcome.crash or outcome.status not in (self.status, self.status_again):
            return [f"run again: {outcome}"]
        damage = content.damage(folder / "x.db")
        faults = [f"run again, damaged: {damage}"] if damage else []
        differences = self.faults_of_result(folder, is_second=True)
        if differences and is_of_less:
            differences = self._faults_of_other_numbers(folder)
        faults += [f"run again, {fault}" for fault in differences]
        left = files_of(folder).keys() & JOURNALS
        return faults + ([f"run again, {sorted(left)} are left"] if left else [])

    def _faults_of_other_numbers(self, folder):
        found, expected = content_of(folder).tables, self.content_after.tables
        faults = [
            f"{len(found[name])} {name}, not {len(rows)}" for name, rows in expected.items()
            if name in ("papers", "import_files", "analyses") and len(found[name]) != len(rows)]
        for command in (["check", "-q", "x.db"], ["verify", "x.db"]):
            outcome = program.run(self.trial.program, command, folder)
            if outcome.status != 0:
                faults.append(f"then {outcome}\n{outcome.output.decode()}")
        return faults

    @staticmethod
    def _is_file(folder, name, files):
        path = folder / name
        return (path.read_bytes() if path.exists() else None) == files.get(name)

    @staticmethod
    def _differences(found, expected):
        if found is None or expected is None:
            return "no database" if found is None else "a database where there was none"
        return found.differences(expected)
