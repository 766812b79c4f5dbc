import Foundation
import Testing

@testable import Bibliography

import Glibc

/// Commands that write in several steps.
struct TurnTests {
  /// Whether another command would get to write to the file at `path` now.
  private func isFree(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  @Test func `no other command comes between the steps of one turn`() throws {
    let folder = try ImportFolder()
    let path = folder.databasePath
    do { _ = try Database.openOrCreate(path) }
    #expect(isFree(path))
    try Database.inOneTurn {
      #expect(isFree(path))
      do { _ = try Database.openOrCreate(path) }
      #expect(!isFree(path))
      do { _ = try Database.openOrCreate(path) }
      #expect(!isFree(path))
    }
    #expect(isFree(path))
  }
}
