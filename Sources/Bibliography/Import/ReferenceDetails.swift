/// What a line tells of a cited reference beside its key, as `cited_references` has it.
struct ReferenceDetails: Equatable {
  var doi: String?
  var articleNumber: String?
  var patentNumber: String?

  init() {}

  /// - Parameter buffer: room for a text, used again.
  init(
    of reference: CitedReference, in line: UnsafeBufferPointer<UInt8>, _ buffer: inout [UInt8]
  ) {
    func text(_ range: Range<Int>) -> String? {
      range.isEmpty ? nil : String(decoding: line[range], as: UTF8.self)
    }
    buffer.removeAll(keepingCapacity: true)
    if reference.appendDOI(from: line, to: &buffer) {
      doi = String(decoding: buffer, as: UTF8.self)
    }
    articleNumber = text(reference.articleNumber)
    patentNumber = text(reference.patentNumber)
  }
}
