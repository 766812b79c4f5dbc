import Foundation
import Testing

/// Inputs that are links, pipes, hidden or changing, and names that no terminal should obey.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct InputTrustTests {
  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/set/deep", withIntermediateDirectories: true)
    try folder.export("set/deep/a.txt")
    return folder
  }

  @Test(arguments: ["dangling.txt", "'dang*.txt'", "loop.txt"])
  func `a link that leads nowhere is an error`(name: String) throws {
    let folder = try folder()
    let outcome = try Program.shell(
      "ln -s nowhere dangling.txt; ln -s loop.txt loop.txt; exec $BIBLIOLITE import x.db \(name)",
      in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.first?.contains("a link that leads nowhere") == true)
    #expect(folder.databaseFiles == [])
  }

  @Test func `a folder's links are followed once, and what may be missed is said`() throws {
    let folder = try folder()
    try folder.export("elsewhere.txt", first: 11)
    try folder.export("set/.hidden.txt", first: 21)
    let outcome = try Program.shell(
      """
      ln -s .. set/deep/up; ln -s ../elsewhere.txt set/link.txt; ln -s deep/a.txt set/same.txt
      ln -s nowhere set/dangling.txt; mkfifo set/pipe; mkdir other; mv elsewhere.txt other/
      ln -s ../other/elsewhere.txt set/moved.txt; ln -s ../other set/other
      exec $BIBLIOLITE import x.db set
      """, in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("4 records read = 4 new"))
    for note in [
      "note: passed over: set/.hidden.txt (hidden)",
      "note: passed over: set/pipe (a named pipe)",
      "note: passed over: set/deep/up (a link to a folder that was read already)",
      "error: set/dangling.txt: a link that leads nowhere",
      "error: set/link.txt: a link that leads nowhere",
    ] {
      #expect(outcome.messages.contains(note))
    }
  }

  @Test func `a name that is not UTF-8 is read, in a folder and by itself`() throws {
    let folder = try folder()
    try folder.export("b.txt", first: 11)
    try folder.export("c.txt", first: 21)
    let outcome = try Program.shell(
      """
      mv b.txt "$(printf 'set/caf\\351.txt')"; mv c.txt "$(printf 'na\\357ve.txt')"
      exec $BIBLIOLITE import x.db set "$(printf 'na\\357ve.txt')"
      """, in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("6 records read = 6 new"))
  }

  @Test func `a named pipe is refused, not waited for`() throws {
    let folder = try folder()
    let outcome = try Program.shell(
      "mkfifo pipe.txt; exec timeout 20 $BIBLIOLITE import x.db pipe.txt", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.first?.contains("pipe.txt: is a named pipe") == true)
  }

  @Test func `a file that changes while it is read leaves nothing behind`() throws {
    let folder = try folder()
    try folder.export("big.txt", count: 20_000, references: 12)
    let outcome = try Program.shell(
      """
      cp big.txt good.txt
      for pause in 0.2 0.3 0.4 0.5 0.7 0.9 1.2; do
        cp good.txt big.txt; rm -f x.db*
        $BIBLIOLITE import x.db big.txt -q 2> said & program=$!
        sleep $pause; truncate -s 2000000 big.txt
        wait $program; status=$?
        if grep -q 'changed while it was read' said; then echo refused $status; fi
        $BIBLIOLITE import x.db good.txt -q
        [ "$(sqlite3 x.db 'SELECT count(*) FROM papers')" = 20000 ] || echo lost
      done
      """, in: folder.path)
    #expect(!outcome.output.contains("lost"))
    #expect(!outcome.output.contains("refused 0"))
  }

  @Test func `no name and no value reaches a terminal as a command to it`() throws {
    let folder = try folder()
    let outcome = try Program.shell(
      """
      python3 - <<'END'
      import zipfile
      with zipfile.ZipFile("e.zip", "w") as z: z.writestr("\\x1b[31mred\\u009b1m\\u202e.txt", "prose")
      END
      $BIBLIOLITE import x.db e.zip set/deep/a.txt
      $BIBLIOLITE sql x.db "SELECT char(27) || '[2J' || char(155) || char(8238) || 'x' AS v" --format table
      """, in: folder.path)
    for text in [outcome.messages, outcome.output] {
      #expect(!text.unicodeScalars.contains { [0x1B, 0x9B, 0x202E].contains($0.value) })
      #expect(text.unicodeScalars.contains("\u{FFFD}"))
    }
  }
}
