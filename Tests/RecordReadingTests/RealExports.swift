import Foundation
import RecordReading

/// Real exports, which are not part of this repository.
enum RealExports {
  static let shared =
    ProcessInfo.processInfo.environment["BIBLIOLITE_SHARED"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared").standardized.path

  static let areHere = FileManager.default.fileExists(atPath: shared + "/records")

  /// All files of the collection, by path inside it.
  static let paths: [String] = {
    let files = FileManager.default.enumerator(atPath: shared + "/records")
    return (files?.compactMap { $0 as? String } ?? []).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: shared + "/records/" + path, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }()

  static func inputs(_ path: String) throws -> [Input] {
    try Input.members(ofFileAt: shared + "/" + path)
  }

  static func bytes(of input: Input) throws -> [UInt8] {
    let stream = try input.open()
    var bytes: [UInt8] = []
    var chunk: [UInt8] = []
    while try stream.next(into: &chunk) { bytes += chunk }
    return bytes
  }

  /// What an input holds; nil if it is no export that is read.
  static func reading(_ input: Input) throws -> Reading? {
    guard case .export(let format, let encoding) = try input.recognized() else { return nil }
    return try Reading(try input.open(), as: format, encoding: encoding)
  }
}
