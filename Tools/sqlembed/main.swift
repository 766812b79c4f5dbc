// Writes one Swift file that holds the texts of the given files.
//
// sqlembed OUTPUT ROOT FILE…
//
// The generated file declares `let embeddedTexts: [(path: String, text: String)]`, sorted by path
// (byte-wise), each path relative to ROOT.
import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: sqlembed OUTPUT ROOT FILE…\n".utf8))
  exit(64)
}
let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"
let files = arguments.dropFirst(3).sorted {
  Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
}

var output = "// Made from the texts of this target; do not edit.\n\n"
output += "let embeddedTexts: [(path: String, text: String)] = [\n"
for file in files {
  let text: String
  do {
    text = try String(contentsOfFile: file, encoding: .utf8)
  } catch {
    FileHandle.standardError.write(
      Data("\(file):1:1: error: not readable as UTF-8: \(error)\n".utf8))
    exit(1)
  }
  let path = file.hasPrefix(root) ? String(file.dropFirst(root.count)) : file
  var fence = "#"
  while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
  output += "  (\(fence)\"\(path)\"\(fence), \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
}
output += "]\n"
do {
  try output.write(toFile: arguments[1], atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(
    Data("\(arguments[1]):1:1: error: cannot be written: \(error)\n".utf8))
  exit(1)
}
