import Foundation
import RecordReading

/// A file on the disk that has the bytes of the present input: in memory where the system can.
enum InputFile {
  static let folder: String = {
    let parent = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
    // `Scripts/torture` gives a folder that it removes.
    let folder =
      ProcessInfo.processInfo.environment["BIBLIOLITE_FUZZ_FOLDER"]
      ?? "\(parent)/bibliolite-fuzzing-\(ProcessInfo.processInfo.processIdentifier)"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    return folder
  }()

  static func write(_ bytes: [UInt8], named name: String) -> String {
    let path = "\(folder)/\(name)"
    guard let file = fopen(path, "wb") else { fatalError("cannot write \(path)") }
    let count = fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    guard count == bytes.count else { fatalError("cannot write \(path)") }
    return path
  }
}

/// Bytes as a file: zip, gzip or plain. What is found in it is read to its end, twice the same.
func tryArchive(_ bytes: [UInt8]) throws {
  let path = InputFile.write(bytes, named: "archive")
  do {
    for input in try Input.members(ofFileAt: path) {
      require(input.name.hasPrefix(path), "an input is named by its file")
      require(
        (0...bytes.count).contains(input.storedByteCount), "an input is no larger than its file")
      do {
        let content = try content(of: input)
        require(
          content.count <= max(ExpansionLimit.factor * (bytes.count + 1), 1 << 26) + (1 << 20),
          "content does not grow past the limit")
        require(try content == fuzzing.content(of: input), "an input is the same when opened again")
        if case .export(let format, let encoding) = Recognition(of: Array(content.prefix(1 << 16)))
        {
          _ = try Reading(content, as: format, encoding: encoding, pieceSize: 4099)
        }
      } catch let error as ReadingError {
        require(error.name == input.name, "an error names its input")
      }
    }
  } catch let error as ReadingError {
    require(error.name.hasPrefix(path), "an error names its file")
  }
}

private func content(of input: Input) throws -> [UInt8] {
  let stream = try input.open()
  var content: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 14)
  while true {
    let count = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
    if count == 0 { return content }
    content += buffer[..<count]
  }
}
