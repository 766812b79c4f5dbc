import ArgumentParser
import Glibc
import Reporting
import SQLite

extension RowFormat: ExpressibleByArgument {}

/// How rows are shown: the same options wherever a command shows some.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: "How to write rows (default: table on a terminal, tsv into a pipe or file).")
  var format: RowFormat?

  @Flag(
    help: """
      Make CSV and TSV safe for spreadsheets: text that begins with =, +, - or @ gets an apostrophe \
      before it, so that it is not run as a formula.
      """)
  var safe = false

  /// Writes rows to standard output; `next` gives one after another, `nil` after the last.
  func write(columns: [String], next: () throws -> [Value]?) throws {
    let isTable = format == .table || (format == nil && Terminal.hasInteractiveOutput)
    var writer = RowWriter<Never>(
      format ?? (isTable ? .table : .tsv), columns: columns,
      width: Terminal.hasInteractiveOutput ? Terminal.width : nil,
      drawsBars: Terminal.hasInteractiveOutput, guardsFormulas: safe
    ) { bytes in Terminal.write(bytes, to: STDOUT_FILENO) }
    while let row = try next() { writer.write(row) }
    writer.finish()
  }
}
