import Foundation
import Testing

/// Imports that are stopped: whole files stay, and running the command again finishes the work.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"), .serialized)
struct InterruptionTests {
  private func folder(files: Int, count: Int) throws -> WorkFolder {
    let folder = try WorkFolder()
    for file in 0..<files {
      try folder.export("\(file).txt", count: count, first: 1 + file * count, references: 20)
    }
    return folder
  }

  private func rows(_ sql: String, in folder: WorkFolder) throws -> [String] {
    try Program.shell("sqlite3 study.db \"\(sql)\"", in: folder.path).output
      .split(separator: "\n").map(String.init)
  }

  @Test(arguments: [0.05, 0.2, 0.5])
  func `after kill -9 whole files are there, and the next import finishes`(
    seconds: Double
  ) throws {
    let folder = try folder(files: 12, count: 300)
    _ = try Program.shell(
      "$BIBLIOLITE import study.db '*.txt' & sleep \(seconds); kill -9 $!; wait", in: folder.path)
    if folder.databaseFiles.contains("study.db"),
      try rows("SELECT count(*) FROM sqlite_schema WHERE name = 'papers'", in: folder) == ["1"]
    {
      #expect(
        try rows("SELECT count(*) FROM papers", in: folder)
          == rows("SELECT coalesce(sum(new_paper_count), 0) FROM import_files", in: folder))
    }
    let again = try Program.run("import study.db '*.txt'", in: folder)
    #expect(again.status == 0)
    #expect(try rows("SELECT count(*) FROM papers", in: folder) == ["3600"])
    #expect(try Program.run("check -q study.db", in: folder).status == 0)
    #expect(folder.databaseFiles == ["study.db"])
    #expect(
      try rows("SELECT count(*) FROM imports WHERE status = 'running'", in: folder) == ["0"])
  }

  @Test func `an import that was killed when only its log was left is brought home by the next`()
    throws
  {
    let folder = try folder(files: 2, count: 50)
    #expect(try Program.run("import study.db '*.txt'", in: folder).status == 0)
    #expect(try rows("PRAGMA journal_mode = WAL", in: folder) == ["wal"])
    #expect(try Program.run("import study.db '*.txt'", in: folder).status == 0)
    #expect(try rows("PRAGMA journal_mode", in: folder) == ["delete"])
    #expect(try Program.run("info study.db", in: folder).status == 0)
    #expect(folder.databaseFiles == ["study.db"])
  }

  @Test func `a signal that is to be ignored ends no command`() throws {
    let folder = try folder(files: 1, count: 20)
    #expect(try Program.run("import study.db 0.txt", in: folder).status == 0)
    // A signal every 50 ms as long as the command runs.
    let outcome = try Program.shell(
      """
      trap '' HUP
      "$BIBLIOLITE" sql study.db 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n
        WHERE i < 3000000) SELECT count(*) AS numbers FROM n' --format csv & sleep 0.1
      while kill -HUP $! 2>/dev/null; do sleep 0.05; done; wait $!
      """, in: folder.path)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.contains("3000000"))
  }

  @Test func `a study fills the empty file that an interrupted one left`() throws {
    let folder = try folder(files: 1, count: 20)
    try folder.write("study.toml", "[study]\ninputs = [\"0.txt\"]\n")
    try folder.write("study.db", "")
    let plan = try Program.run("study study.toml --explain", in: folder)
    #expect(plan.status == 0)
    #expect(plan.output.contains("no database yet"))
    #expect(try Program.run("study study.toml", in: folder).status == 0)
    #expect(try Program.run("check -q study.db", in: folder).status == 0)
  }

  @Test func `a study that cannot run leaves what another command imported meanwhile`() throws {
    let folder = try folder(files: 2, count: 20)
    try folder.write("study.toml", "[study]\ninputs = [\"0.txt\"]\n")
    // The study sees an empty file and waits; what fills it is not of its inputs.
    let outcome = try Program.shell(
      """
      $BIBLIOLITE import -q other.db 1.txt
      : > study.db; exec 9< study.db; flock -x 9
      $BIBLIOLITE study study.toml 9<&- 2> messages & study=$!
      for i in $(seq 200); do grep -q waiting messages && break; sleep 0.05; done
      sqlite3 study.db '.restore other.db'; flock -u 9
      wait $study; status=$?
      cat messages >&2; exit $status
      """, in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("1.txt"))
    #expect(try rows("SELECT count(*) FROM papers", in: folder) == ["40"])
    #expect(try Program.run("check -q study.db", in: folder).status == 0)
  }

  @Test func `a file that cannot grow leaves whole files and is an error`() throws {
    let folder = try folder(files: 6, count: 400)
    // In blocks of 1,024 bytes: some of the files fit.
    let outcome = try Program.shell(
      "ulimit -f 3000; exec $BIBLIOLITE import study.db '*.txt'", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.count == 1)
    #expect(outcome.messages.contains("error: study.db: "))
    #expect(try Program.run("import study.db '*.txt'", in: folder).status == 0)
    #expect(try rows("SELECT count(*) FROM papers", in: folder) == ["2400"])
    #expect(try Program.run("check -q study.db", in: folder).status == 0)
    #expect(folder.databaseFiles == ["study.db"])
  }

  @Test func `a new database that cannot grow at all is not left behind`() throws {
    let folder = try folder(files: 1, count: 400)
    let outcome = try Program.shell(
      "ulimit -f 300; exec $BIBLIOLITE import study.db 0.txt", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.count == 1)
    #expect(folder.databaseFiles == [])
  }

  @Test func `a full disk is named and leaves whole files`() throws {
    let folder = try folder(files: 3, count: 400)
    let outcome = try Program.shell(
      """
      mkdir small && mount -t tmpfs -o size=2m tmpfs small 2>/dev/null || exit 77
      $BIBLIOLITE import small/study.db '*.txt'; status=$?
      ls -A small; umount small; exit $status
      """, in: folder.path)
    // Only root may mount; then the test above stands alone.
    if outcome.status == 77 { return }
    #expect(outcome.status == 1)
    #expect(outcome.errors.count == 1)
    #expect(outcome.messages.contains("error: small/study.db: the disk is full"))
  }

  @Test func `an import leaves one file, and a reader in between does no harm`() throws {
    let folder = try folder(files: 4, count: 300)
    let outcome = try Program.shell(
      """
      $BIBLIOLITE import -q study.db 0.txt
      mkfifo hold; sqlite3 study.db < hold & exec 3> hold
      echo 'SELECT count(*) FROM papers;' >&3
      $BIBLIOLITE import study.db '*.txt'; status=$?
      echo 'SELECT count(*) FROM papers;' >&3
      exec 3>&-; wait; exit $status
      """, in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1200"))
    #expect(folder.databaseFiles == ["study.db"])
    #expect(try Program.run("check -q study.db", in: folder).status == 0)
  }

  @Test func `two imports at once both come in`() throws {
    let folder = try folder(files: 8, count: 100)
    let outcome = try Program.shell(
      """
      $BIBLIOLITE import -q study.db 0.txt
      $BIBLIOLITE import -q study.db [1-4].txt & first=$!
      $BIBLIOLITE import -q study.db [4-7].txt; second=$?
      wait $first; echo $? $second
      """, in: folder.path)
    #expect(outcome.output == "0 0\n")
    // One may have to wait for the other, and says so then.
    #expect(
      outcome.messages.split(separator: "\n").allSatisfy {
        $0.hasSuffix("waiting for another command that writes to it …")
      }, "\(outcome.messages)")
    #expect(try rows("SELECT count(*) FROM papers", in: folder) == ["800"])
    #expect(try Program.run("check -q study.db", in: folder).status == 0)
  }
}
