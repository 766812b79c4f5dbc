import Dispatch
import RecordReading
import Synchronization

/// Reads and decodes the records of one export after another on a thread of its own, while those
/// before are being written.
///
/// What is delivered does not depend on the threads: one reads, and its batches come in the order of
/// the records.
final class RecordStream: Sendable {
  /// Some records of one file, each as read and taken apart. Storage is used again.
  final class Batch {
    struct Item {
      var record = Record()
      var draft = PaperDraft()
      /// What was noticed while the record was read.
      var problems: [ReadingProblem] = []
    }

    fileprivate(set) var items: [Item] = []
    /// How many of the items are in use.
    fileprivate(set) var count = 0
    /// The file that begins with this batch; `nil` in its later ones.
    fileprivate(set) var start: FileStart?
    /// Bytes read from the disk so far.
    fileprivate(set) var consumedByteCount = 0
    /// Set when the file ends with this batch.
    fileprivate(set) var end: FileEnd?
  }

  enum FileStart {
    case file(FileHash)
    /// A file of the same content is there already, or came before in this stream; it is not read.
    case known(FileHash)
    /// The file cannot be opened or read.
    case unreadable(ReadingError)
  }

  struct FileEnd {
    let encoding: TextEncoding
    /// What was noticed after the last record.
    let problems: [ReadingProblem]
    /// Why the file could not be read to its end.
    let failure: ReadingError?
    /// Lines that were changed to normalisation form C.
    var composedLineCount = 0
  }

  private static let batchCount = 6
  private static let recordsPerBatch = 64
  private static let bytesPerBatch = 1 << 19

  // Semaphores that begin with 0 may be left with any value.
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  private let isStopped = Atomic(false)
  // Each batch belongs to one thread at a time: the semaphores hand them over in turns.
  nonisolated(unsafe) private let batches = (0..<RecordStream.batchCount).map { _ in Batch() }
  // Used by the thread that takes batches only.
  nonisolated(unsafe) private var nextBatch = 0
  nonisolated(unsafe) private var hasBatch = false

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - exports: the files to read, in this order.
  ///   - knownFiles: the sha256 of files that need not be read.
  init(
    _ exports: [ImportInputs.Export], knownFiles: Set<String>, decoding: RecordDecoding
  ) {
    for _ in 0..<Self.batchCount { free.signal() }
    DispatchQueue(label: "reading").async { [self] in
      var filler = BatchFiller(stream: self, knownFiles: knownFiles, decoding: decoding)
      for export in exports where !isStopped.load(ordering: .acquiring) { filler.read(export) }
      finished.signal()
    }
  }

  /// Waits for the next file. What there is of it is taken with ``withNextBatch(_:)`` until it ends,
  /// or passed over with ``skipFile()``.
  func nextFile() -> FileStart? {
    filled.wait()
    hasBatch = true
    return batches[nextBatch].start
  }

  /// Calls `body` with the next batch, which is valid only during the call.
  ///
  /// - Returns: how the file ended, when it ended with this batch.
  func withNextBatch(_ body: (Batch) throws -> Void) rethrows -> FileEnd? {
    if !hasBatch { filled.wait() }
    hasBatch = false
    let batch = batches[nextBatch]
    defer {
      nextBatch = (nextBatch + 1) % Self.batchCount
      free.signal()
    }
    try body(batch)
    return batch.end
  }

  /// Passes over what is left of the file that is being read.
  func skipFile() {
    while withNextBatch({ _ in }) == nil {}
  }

  /// Stops reading and waits until the thread has ended.
  func stop() {
    isStopped.store(true, ordering: .releasing)
    for _ in 0..<Self.batchCount { free.signal() }
    finished.wait()
  }

  /// What the reading thread works with.
  private struct BatchFiller {
    let stream: RecordStream
    var knownFiles: Set<String>
    var decoding: RecordDecoding
    var next = 0

    /// - Returns: an empty batch; `nil` when nobody wants one any more.
    mutating func emptyBatch() -> Batch? {
      stream.free.wait()
      if stream.isStopped.load(ordering: .acquiring) { return nil }
      let batch = stream.batches[next]
      next = (next + 1) % RecordStream.batchCount
      batch.count = 0
      batch.start = nil
      batch.end = nil
      return batch
    }

    mutating func read(_ export: ImportInputs.Export) {
      guard var batch = emptyBatch() else { return }
      defer { stream.filled.signal() }
      let hash: FileHash
      do throws(ReadingError) {
        hash = try FileHash(of: export.input)
      } catch {
        batch.start = .unreadable(error)
        batch.end = FileEnd(encoding: export.encoding, problems: [], failure: error)
        return
      }
      if !knownFiles.insert(hash.sha256).inserted {
        batch.start = .known(hash)
        batch.end = FileEnd(encoding: export.encoding, problems: [], failure: nil)
        return
      }
      batch.start = .file(hash)
      do throws(ReadingError) {
        let readHash = ReadHash()
        let reader = RecordReader(
          stream: readHash.observing(try export.input.open()), format: export.format,
          encoding: export.encoding)
        var byteCount = 0
        while true {
          if batch.count == batch.items.count { batch.items.append(Batch.Item()) }
          let index = batch.count
          guard try reader.next(into: &batch.items[index].record) else { break }
          batch.items[index].problems = reader.takeProblems()
          decoding.decode(batch.items[index].record, ofFormat: export.format.name)
          swap(&batch.items[index].draft, &decoding.draft)
          byteCount += batch.items[index].record.bytes.count
          batch.count += 1
          if batch.count == RecordStream.recordsPerBatch || byteCount > RecordStream.bytesPerBatch {
            batch.consumedByteCount = reader.consumedStoredByteCount
            stream.filled.signal()
            guard let empty = emptyBatch() else { return }
            batch = empty
            byteCount = 0
          }
        }
        try readHash.check(hash, name: export.input.name)
        batch.end = FileEnd(
          encoding: reader.encoding, problems: reader.takeProblems(), failure: nil,
          composedLineCount: reader.composedLineCount)
      } catch {
        knownFiles.remove(hash.sha256)
        batch.end = FileEnd(encoding: export.encoding, problems: [], failure: error)
      }
    }
  }
}
