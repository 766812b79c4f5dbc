import Foundation

/// Real exports beside the package, read line by line without the reader under test elsewhere.
enum SharedExports {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["BIBLIOLITE_SHARED"] {
      return URL(filePath: path)
    }
    return SeedCountries.packageRoot.appending(path: "../shared")
  }()

  /// The 5,022 records of capture–recapture papers.
  static let captureRecapture = folder.appending(
    path: "records/oliviergimenez+capture-recapture-review")
  static let zip = folder.appending(path: "citespace/exports.zip")

  static var areHere: Bool { FileManager.default.fileExists(atPath: captureRecapture.path) }

  static var zipIsHere: Bool {
    FileManager.default.fileExists(atPath: zip.path)
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  }

  /// One record: the lines of each tag.
  typealias Record = [String: [String]]

  /// Records of a folder's plain-text exports.
  static func records(in folder: URL) -> [Record] {
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var files: [URL] = []
    while let url = walk?.nextObject() as? URL {
      if url.lastPathComponent.hasPrefix("savedrecs") { files.append(url) }
    }
    files.sort { $0.path < $1.path }
    return files.flatMap { url in
      (try? String(contentsOf: url, encoding: .utf8)).map(records(inText:)) ?? []
    }
  }

  /// Records of the zip, unpacked by the system's Python.
  static func recordsOfZip() throws -> [Record] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\n"
        + "for n in sorted(z.namelist()): sys.stdout.buffer.write(z.read(n)+b'\\n')", zip.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return records(inText: String(decoding: bytes, as: UTF8.self))
  }

  private static func records(inText text: String) -> [Record] {
    var records: [Record] = []
    var record: Record = [:]
    var tag = ""
    for line in text.utf8.split(separator: 0x0A).lazy.map({ Substring($0) }) {
      let bytes = line.utf8.last == 0x0D ? line.utf8.dropLast() : line.utf8
      if bytes.starts(with: "ER".utf8), bytes.count < 4 {
        records.append(record)
        record = [:]
      } else if bytes.starts(with: "   ".utf8) {
        record[tag, default: []].append(String(Substring(bytes.dropFirst(3))))
      } else if bytes.count > 3, bytes.first.map({ $0 &- 0x41 < 26 }) == true {
        tag = String(Substring(bytes.prefix(2)))
        record[tag, default: []].append(String(Substring(bytes.dropFirst(3))))
      }
    }
    return records
  }
}
